import { type Layout, printQuestion, type Range } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import { isNearlyAll, NEARLY_ALL, viewsOf } from './count-answers.js';
import { layOutRows } from './lay-out-rows.js';

/** Exact, or a true range, or nothing that can be said. */
export type RangedCell = number | Range | null;

export interface RangedTable {
  readonly question: string;
  readonly by: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly RangedCell[])[];
}

const TOTAL = 'Total';
const OTHERS = 'others';

const cellOf = ({ from, to }: Range): RangedCell => (from === to ? from : { from, to });

/** Every table of the plan: everybody exactly, groups of one profile question as ranges. */
export function rangedTables(
  counts: CountTables,
  rules: { readonly threshold: number; readonly sensitiveThreshold: number },
): readonly RangedTable[] {
  const by = counts.definition.crossings.flatMap((crossing) =>
    crossing.length === 1 ? crossing : [],
  );
  const usual = layOutRows(counts, by, rules.threshold);
  const sensitive = counts.questions.some((question) => question.sensitive)
    ? layOutRows(counts, by, Math.max(rules.threshold, rules.sensitiveThreshold), usual)
    : usual;
  return counts.questions.flatMap((question, q) => [
    printOverall(counts, q),
    ...(question.scope === 'crossed'
      ? printByGroup(counts, q, by, question.sensitive ? sensitive : usual)
      : []),
  ]);
}

/** Exact, but for an answer that everybody gave, or everybody but a few: that many are not told. */
function printOverall(counts: CountTables, question: number): RangedTable {
  const { code, kind, columns } = counts.questions[question]!;
  const { answered, answers } = counts.crossing([]).answersTo(question);
  const people = kind === 'many' ? answered[0]! : counts.responses;
  const exact = columns.map((_, column) => answers[column]!);
  const isAgreed = (count: number): boolean => isNearlyAll(count, people);
  const few: Range = { from: 0, to: NEARLY_ALL };
  const cells = exact.map((count): RangedCell => {
    if (isAgreed(count)) return { from: people - NEARLY_ALL, to: people };
    return kind === 'one' && exact.some(isAgreed) ? few : count;
  });
  return {
    question: code,
    by: [],
    rows: [TOTAL],
    columns: [TOTAL, ...columns],
    cells: [[people, ...cells]],
  };
}

function printByGroup(
  counts: CountTables,
  question: number,
  by: readonly string[],
  layout: Layout,
): readonly RangedTable[] {
  const { code, kind, columns } = counts.questions[question]!;
  const views = viewsOf(counts, question, by);
  const printed = views.map((view) =>
    view.totals.some((total) => isNearlyAll(total, counts.responses))
      ? layout.rows.map(() => undefined)
      : printQuestion(layout, view),
  );
  return layout.rows.flatMap((rows, profile): readonly RangedTable[] => {
    if (rows.length === 0) return [];
    const cells = rows.map(({ people }, row) => {
      const line: RangedCell[] = columns.map(() => null);
      views.forEach((view, v) => {
        const told = printed[v]![profile]?.[row];
        view.columns.forEach((column, i) => {
          line[column] = told ? cellOf(told[i]!) : null;
        });
      });
      return [kind === 'one' ? people : null, ...line];
    });
    const { options } = counts.axes.find((axis) => axis.code === by[profile])!;
    const nameOf = (atoms: readonly number[]): string =>
      atoms.includes(options.length) ? OTHERS : atoms.map((atom) => options[atom]).join('+');
    return [
      {
        question: code,
        by: [by[profile]!],
        rows: rows.map(({ group, options: atoms }) => group ?? nameOf(atoms)),
        columns: [TOTAL, ...columns],
        cells,
      },
    ];
  });
}
