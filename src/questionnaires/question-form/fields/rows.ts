import { rowsOf, textOf } from '../../../web/index.js';
import type { FieldForm } from '../field-form.js';
import { readLabelledRows } from '../read-labelled-rows.js';
import { codeInput, labelInputs, moreOf, spareRows } from '../row-inputs.js';

/** The lines of a matrix, or the items of pairs. */
export const rowsField: FieldForm = {
  values: ({ rows = [] }) => ({ rows: spareRows(rows.map((row) => ({ ...row }))) }),
  view: (values, context) => [
    {
      kind: 'rows',
      group: {
        legend: context.t.question.rows,
        hint: context.t.question.rowsHint,
        field: 'rows',
        head: [],
        rows: rowsOf(values['rows']).map((row, i) => ({
          number: i + 1,
          inputs: [codeInput(`rows.${i}`, row, context), ...labelInputs(`rows.${i}`, row, context)],
        })),
        more: moreOf('rows', values['rows']),
        lines: { id: 'field-rowLines', name: 'rowLines', value: textOf(values['rowLines']) },
      },
    },
  ],
  read(form, { rows: former }) {
    const rows = readLabelledRows({
      rows: form.rows,
      lines: form.rowLines,
      shown: Object.keys(form.title),
      former,
      prefix: 'r',
      rowOfLine: (line) => line,
    });
    return { rows: rows.map(({ code, label }) => ({ code, label })) };
  },
};
