import { type CrossedLayout, type Layout, printQuestion, type Range } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import { viewsOf } from './count-answers.js';
import { crossedTables, crossRows } from './crossed-tables.js';
import { layOutRows, thresholdOfRows } from './lay-out-rows.js';
import { type OverallRules, printOverall } from './print-overall.js';
import { cellOf, type RangedCell, type RangedTable } from './ranged-cell.js';

const TOTAL = 'Total';
const OTHERS = 'others';

/** Crossings of two profile questions: only attackers have them told, until they are safe (0041). */
export type Crossings = 'told' | 'withheld';

/** The tables of the plan: everybody exactly, groups of one profile question, or two, as ranges. */
export function rangedTables(
  counts: CountTables,
  rules: OverallRules,
  crossings: Crossings,
): readonly RangedTable[] {
  const by = counts.definition.crossings.flatMap((crossing) =>
    crossing.length === 1 ? crossing : [],
  );
  const usual = layOutRows(counts, by, thresholdOfRows(counts, rules));
  const sensitive = counts.questions.some((question) => question.sensitive)
    ? layOutRows(counts, by, Math.max(rules.threshold, rules.sensitiveThreshold), usual)
    : usual;
  const crossed = crossings === 'told' ? crossRows(counts, by, usual) : undefined;
  return counts.questions.flatMap((question, q) => {
    const { code, columns, base } = question;
    const everybody = printOverall(counts, q, rules);
    const overall: RangedTable = {
      question: code,
      by: [],
      rows: [TOTAL],
      columns: [TOTAL, ...columns],
      cells: [everybody],
      ...(base ? { asked: null } : {}),
    };
    if (question.scope === 'overall') return [overall];
    const layout = question.sensitive ? sensitive : usual;
    const told = { layout: crossed?.bySizes(layout) ?? layout };
    // Rows that are joined for a higher threshold are not crossed.
    const isCrossed = crossed !== undefined && layout === usual;
    return [
      overall,
      ...printByGroup(counts, q, by, isCrossed ? { ...told, crossed } : told, everybody),
    ];
  });
}

function printByGroup(
  counts: CountTables,
  question: number,
  by: readonly string[],
  { layout, crossed }: { readonly layout: Layout; readonly crossed?: CrossedLayout },
  [people, ...everybody]: readonly RangedCell[],
): readonly RangedTable[] {
  const { code, kind, columns, isSignature } = counts.questions[question]!;
  const isTold = (column: number): boolean => typeof everybody[column] === 'number';
  // Signing is the response itself: how many of a group signed is how many they are.
  const isSignedByAll = isSignature && everybody[0] === people;
  const views = viewsOf(counts, question, by);
  // What everybody answered is public where it is exact, and nothing is built on it elsewhere.
  const printed = views.map((view) => {
    const isPrinted = view.columns.every(isTold) && !isSignedByAll;
    if (!isPrinted) return { rows: layout.rows.map(() => undefined), crossings: [] };
    return crossed?.print(view) ?? { rows: printQuestion(layout, view), crossings: [] };
  });
  const lineOf = (size: RangedCell, told: (view: number) => readonly Range[] | undefined) => {
    const line: RangedCell[] = columns.map(() => (isSignedByAll ? size : null));
    views.forEach((view, v) => {
      const ranges = told(v);
      view.columns.forEach((column, i) => {
        if (ranges) line[column] = cellOf(ranges[i]!);
      });
    });
    return [kind === 'one' ? size : null, ...line];
  };
  const tables = layout.rows.flatMap((rows, profile): readonly RangedTable[] => {
    if (rows.length === 0) return [];
    const cells = rows.map(({ size, isHidden }, r) =>
      lineOf(cellOf({ from: size.least, to: size.most }), (v) =>
        isHidden ? undefined : printed[v]!.rows[profile]?.[r],
      ),
    );
    const { options } = counts.axes.find((axis) => axis.code === by[profile])!;
    const nameOf = (atoms: readonly number[]): string =>
      atoms.includes(options.length)
        ? OTHERS
        : atoms
            .map((atom) => options[atom]!)
            .sort()
            .join('+');
    return [
      {
        question: code,
        by: [by[profile]!],
        rows: [TOTAL, ...rows.map(({ group, options: atoms }) => group ?? nameOf(atoms))],
        columns: [TOTAL, ...columns],
        cells: [[people!, ...everybody], ...cells],
      },
    ];
  });
  if (!crossed) return tables;
  const lineIn = (pair: number, cell: number, size: Range): readonly RangedCell[] =>
    lineOf(cellOf(size), (v) => printed[v]!.crossings[pair]?.[cell]!.answers);
  return [...tables, ...crossedTables(crossed, by, tables, lineIn)];
}
