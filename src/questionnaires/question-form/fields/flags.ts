import type { KindField, Question, QuestionFields } from '../../../questionnaire/index.js';
import type { Words } from '../../words/index.js';
import type { FieldForm } from '../field-form.js';
import type { QuestionDto } from '../question.dto.js';

type Flag = Extract<KindField, 'required' | 'oneLine' | 'search'> | 'sensitive';

/** Something that is so or not. */
export const flagField = (name: Flag, labelOf: (t: Words) => string): FieldForm => ({
  values: (question) => ({ [name]: question[name] ? 'yes' : '' }),
  view: (values, { t }) => [
    {
      kind: 'flag',
      box: {
        id: `field-${name}`,
        name,
        value: 'yes',
        label: labelOf(t),
        isChecked: values[name] === 'yes',
      },
    },
  ],
  read: (form, former) => readFlag(name, form, former),
});

/** A file may say that something is not so; that stays as it was written. */
function readFlag(name: Flag, form: QuestionDto, former: Question): Partial<QuestionFields> {
  if (form[name]) return { [name]: true };
  return former[name] === undefined ? {} : { [name]: false };
}
