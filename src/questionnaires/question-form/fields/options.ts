import { kindOf, type Question } from '../../../questionnaire/index.js';
import { textOf } from '../../../web/index.js';
import type { FieldForm } from '../field-form.js';
import {
  columnsFor,
  optionRows,
  optionValues,
  readOptionRows,
  scaleInput,
  type SentOptions,
  viewOptionRows,
} from '../option-rows.js';
import type { OptionRowDto, QuestionDto } from '../question.dto.js';
import { moreOf } from '../row-inputs.js';

const columnsOf = (question: Question) =>
  columnsFor(question, question.options ?? [], kindOf(question).fields.unfavourable !== undefined);

const sentOptions = (form: QuestionDto, former: Question): SentOptions => ({
  rows: form.options,
  lines: form.optionLines,
  scale: form.scale,
  shown: Object.keys(form.title),
  former: former.options,
  isScored: columnsOf(former).scores,
});

/** The rows that the options are read from, for whoever reads more of them. */
export const sentOptionRows = (form: QuestionDto, former: Question): readonly OptionRowDto[] =>
  optionRows(sentOptions(form, former));

export const optionsField: FieldForm = {
  values: (question) => ({ options: optionValues(question.options ?? [], question) }),
  view(values, context) {
    const { question, t } = context;
    const columns = columnsOf(question);
    const isEmpty = (question.options ?? []).length === 0;
    return [
      {
        kind: 'rows',
        group: {
          legend: t.question.options,
          hint: columns.scores ? t.question.scaleHint : t.question.optionsHint,
          field: 'options',
          head: columns.scores && isEmpty ? [scaleInput('scale', values['scale'], context)] : [],
          rows: viewOptionRows('options', values['options'], columns, context),
          more: moreOf('options', values['options']),
          lines: {
            id: 'field-optionLines',
            name: 'optionLines',
            value: textOf(values['optionLines']),
          },
        },
      },
    ];
  },
  read(form, former) {
    const options = readOptionRows(sentOptions(form, former));
    const isNeeded = kindOf(former).fields.options === 'needed';
    return options.length > 0 || isNeeded ? { options } : {};
  },
};
