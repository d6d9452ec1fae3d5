import {
  type CouncilTask,
  kindOf,
  type Question,
  type QuestionFields,
} from '../../questionnaire/index.js';
import type { QuestionDto } from './question.dto.js';
import { flagField } from './fields/flags.js';
import { shapeFormOf } from './shape-forms.js';

const sensitive = flagField('sensitive', (t) => t.question.sensitive);

/** Fields that every question may have where something is asked. */
export const commonValues = (question: Question) => ({
  ...sensitive.values(question),
  task: question.task ?? '',
  direction: question.direction ?? 'none',
});

export const sensitiveBox = sensitive.view;

/** A direction says which half of a scale is bad news: without places there are no halves. */
export const hasDirection = (question: Question): boolean =>
  question.direction !== undefined ||
  (kindOf(question).fields.unfavourable !== undefined &&
    (kindOf(question).scores !== 'unusual' ||
      kindOf(question)
        .options(question)
        .some(({ score }) => score !== undefined)));

/** What the form did not show stays as it was. */
export function readCommon(form: QuestionDto, former: Question): Partial<QuestionFields> {
  const { task, direction, showIf } = former;
  const kept = {
    ...(showIf === undefined ? {} : { showIf }),
    ...(direction === undefined || form.direction !== undefined ? {} : { direction }),
  };
  if (!shapeFormOf(former).asks) {
    const isSensitive = former.sensitive;
    return {
      ...kept,
      ...(task === undefined ? {} : { task }),
      ...(isSensitive === undefined ? {} : { sensitive: isSensitive }),
    };
  }
  return {
    ...kept,
    ...sensitive.read(form, former),
    ...(form.task ? { task: form.task as CouncilTask } : {}),
    ...(form.direction === 'up' || form.direction === 'down' ? { direction: form.direction } : {}),
  };
}
