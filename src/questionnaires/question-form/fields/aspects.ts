import type { Aspect, Question } from '../../../questionnaire/index.js';
import { partOf, rowsOf, textOf } from '../../../web/index.js';
import { keepHidden, readLines as readOneLine } from '../../forms/read-rows.js';
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
import type { AspectRowDto, QuestionDto } from '../question.dto.js';
import { codeInput, labelInputs, moreOf } from '../row-inputs.js';
import { readSides } from '../sides.js';

const columnsOf = (question: Question, options: Aspect['options']) =>
  columnsFor(question, options, true);

/** What is asked of each item of pairs, each with options of its own. */
export const aspectsField: FieldForm = {
  values: ({ aspects = [] }) => ({
    aspects: aspects.map(({ code, label, options, ...sided }) => ({
      code,
      label,
      options: optionValues(options, sided),
    })),
  }),
  view: (values, context) =>
    rowsOf(values['aspects']).map((aspect, i) => {
      const name = `aspects.${i}`;
      const { t, question } = context;
      const options = question.aspects?.[i]?.options ?? [];
      return {
        kind: 'rows',
        group: {
          legend: `${t.question.aspect} ${i + 1}`,
          hint: t.question.scaleHint,
          field: i === 0 ? 'aspects' : name,
          head: [
            codeInput(name, aspect, context),
            ...labelInputs(name, aspect, context),
            ...(options.length === 0
              ? [scaleInput(`${name}.scale`, partOf(aspect, 'scale'), context)]
              : []),
          ],
          rows: viewOptionRows(
            `${name}.options`,
            partOf(aspect, 'options'),
            columnsOf(question, options),
            context,
          ),
          more: moreOf(`${name}.options`, partOf(aspect, 'options')),
          lines: {
            id: `field-${name}-lines`,
            name: `${name}.lines`,
            value: textOf(partOf(aspect, 'lines')),
          },
        },
      };
    }),
  read: (form, former) => ({
    aspects: (form.aspects ?? []).map((aspect, i) => readAspect(form, aspect, former, i)),
  }),
};

function readAspect(
  form: QuestionDto,
  { code, label, options, lines, scale }: AspectRowDto,
  former: Question,
  i: number,
): Aspect {
  const before = former.aspects?.[i];
  const shown = Object.keys(form.title);
  const sent: SentOptions = {
    rows: options,
    lines,
    scale,
    shown,
    former: before?.options,
    isScored: columnsOf(former, before?.options ?? []).scores,
  };
  return {
    code: code.trim() || (before?.code ?? `a${i + 1}`),
    label: keepHidden(before?.label, readOneLine(label), shown),
    options: readOptionRows(sent),
    ...readSides(optionRows(sent), before ?? {}),
  };
}
