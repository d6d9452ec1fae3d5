import type { Question, ValueClass } from '../../../questionnaire/index.js';
import { partOf, rowsOf, textOf } from '../../../web/index.js';
import type { FieldForm, FormContext, Input } from '../field-form.js';
import type { ClassRowDto, QuestionDto } from '../question.dto.js';
import { readLabelledRows } from '../read-labelled-rows.js';
import { codeInput, labelInputs, moreOf, sideInput, spareRows } from '../row-inputs.js';
import { sideOf } from '../sides.js';

/** How the values of a number or a date are published. */
export const classesField: FieldForm = {
  values: ({ classes = [], ...sided }) => ({
    classes: spareRows(
      classes.map(({ code, label, from }) => ({
        code,
        label,
        from: from?.toString() ?? '',
        side: sideOf(sided, code),
      })),
    ),
  }),
  view: (values, context) => [
    {
      kind: 'rows',
      group: {
        legend: context.t.question.classes,
        hint: context.t.question.classesHint,
        field: 'classes',
        head: [],
        rows: rowsOf(values['classes']).map((row, i) => ({
          number: i + 1,
          inputs: [
            codeInput(`classes.${i}`, row, context),
            ...labelInputs(`classes.${i}`, row, context),
            fromInput(`classes.${i}`, row, context),
            sideInput(`classes.${i}`, row, context.t),
          ],
        })),
        more: moreOf('classes', values['classes']),
        lines: { id: 'field-classLines', name: 'classLines', value: textOf(values['classLines']) },
      },
    },
  ],
  read(form, former) {
    const classes = sentClassRows(form, former).map(readClass);
    return classes.length > 0 ? { classes } : {};
  },
};

const fromInput = (name: string, row: unknown, { t }: FormContext): Input => ({
  id: `field-${name}-from`,
  name: `${name}.from`,
  label: t.question.from,
  value: textOf(partOf(row, 'from')),
  isCode: true,
});

export const sentClassRows = (
  form: QuestionDto,
  { classes: former }: Question,
): readonly ClassRowDto[] =>
  readLabelledRows({
    rows: form.classes,
    lines: form.classLines,
    shown: Object.keys(form.title),
    former,
    prefix: 'c',
    rowOfLine: (line) => ({ ...line, from: '' }),
  });

const readClass = ({ code, label, from }: ClassRowDto): ValueClass => ({
  code,
  label,
  ...(from.trim() === '' ? {} : { from: readBound(from.trim()) }),
});

/** A number where it is written as one; else a day. */
const readBound = (text: string): number | string => {
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
};
