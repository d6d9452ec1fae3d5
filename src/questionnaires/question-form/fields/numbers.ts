import type { KindField, Question } from '../../../questionnaire/index.js';
import { textOf } from '../../../web/index.js';
import { readNumber } from '../../forms/read-rows.js';
import type { FieldForm, FormContext } from '../field-form.js';

type NumberField = Extract<KindField, 'min' | 'max' | 'among' | 'maxLength'>;

/** A number on one line, worded as the shape of the question understands it. */
export const numberField = (
  field: NumberField,
  labelOf: (context: FormContext) => string,
  placeholder?: string,
): FieldForm => ({
  values: (question: Question) => ({ [field]: question[field]?.toString() ?? '' }),
  view: (values, context) => [
    {
      kind: 'number',
      field,
      input: {
        id: `field-${field}`,
        name: field,
        label: labelOf(context),
        value: textOf(values[field]),
        isCode: true,
        ...(placeholder ? { placeholder } : {}),
      },
    },
  ],
  read(form) {
    const number = readNumber(form[field]);
    return number === undefined ? {} : { [field]: number };
  },
});
