import { classes } from '../kinds/classes.js';
import type { Tabled } from '../kinds/tables.js';
import type { Question, Questionnaire } from '../questionnaire.js';
import type { Scale } from './scale.js';

/** A score as a question that nobody is asked: its classes are the answers. */
export const questionOfScale = (scale: Scale): Question => ({
  code: scale.code,
  type: 'classes',
  title: scale.title,
  ...(scale.note ? { help: scale.note } : {}),
  options: scale.classes.map(({ code, label }) => ({ code, label })),
  unfavourable: scale.unfavourable ?? [],
  favourable: scale.favourable ?? [],
});

export const scaleQuestionsOf = ({ scales = [] }: Questionnaire): readonly Question[] =>
  scales.map(questionOfScale);

/**
 * The tables of the items with those of the scores. Whoever has both by group knows more than the two
 * were protected against, each by itself: so items are told for everybody only, and the score by group
 * (decision 0087). Where one item is sensitive, so is the score.
 */
export function withScales(
  { scales = [] }: Questionnaire,
  tables: readonly Tabled[],
): readonly Tabled[] {
  const items = new Set(scales.flatMap((scale) => scale.items.map(({ table }) => table)));
  return [
    ...tables.map((table): Tabled =>
      items.has(table.code) ? { ...table, scope: 'overall' } : table,
    ),
    ...scales.map((scale): Tabled => {
      const results = classes.results(questionOfScale(scale));
      const [table] = results.kind === 'tables' ? results.tables : [];
      const codes = scale.items.map((item) => item.table);
      return {
        ...table!,
        sensitive: tables.some(({ code, sensitive }) => sensitive && codes.includes(code)),
        madeOf: codes,
      };
    }),
  ];
}
