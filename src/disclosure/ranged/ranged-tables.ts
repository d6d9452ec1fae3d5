import { type Layout, printQuestion, type Range, type Row } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import { viewsOf } from './count-answers.js';
import { layOutRows, thresholdOfRows } from './lay-out-rows.js';
import { shapesOf, TOTAL } from './name-rows.js';
import { type OverallRules, printOverall } from './print-overall.js';
import { cellOf, type RangedCell, type RangedTable } from './ranged-cell.js';
import { type Split, splitsOf } from './splits.js';
import { atLeast, whatFollows } from './what-follows.js';

/** The tables of the plan: everybody exactly, groups as ranges. */
export function rangedTables(counts: CountTables, rules: OverallRules): readonly RangedTable[] {
  const by = splitsOf(counts.definition);
  const usual = layOutRows(counts, by, thresholdOfRows(counts, rules));
  const sensitive = counts.questions.some((question) => question.sensitive)
    ? layOutRows(counts, by, Math.max(rules.threshold, rules.sensitiveThreshold), usual)
    : usual;
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
    return [overall, ...printByGroup(counts, q, by, layout, everybody)];
  });
}

function printByGroup(
  counts: CountTables,
  question: number,
  by: readonly Split[],
  layout: Layout,
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
    return isPrinted ? printQuestion(layout, view) : [];
  });
  const lineOf = (
    { size, isHidden }: Row,
    told: (view: number) => readonly Range[] | undefined,
  ): readonly RangedCell[] => {
    const inRow = cellOf({ from: size.least, to: size.most });
    const line: RangedCell[] = columns.map(() => (isSignedByAll ? inRow : null));
    if (isHidden || isSignedByAll) return [kind === 'one' ? inRow : null, ...line];
    const follows = (cell: RangedCell) => whatFollows(cell, size, counts.responses);
    views.forEach((view, v) => {
      const ranges = told(v);
      view.columns.forEach((column, i) => {
        line[column] = ranges ? cellOf(ranges[i]!) : follows(everybody[column]!);
      });
    });
    return [kind === 'one' ? inRow : atLeast(follows(people!), line), ...line];
  };
  return layout.rows.flatMap((rows, profile): readonly RangedTable[] => {
    if (rows.length === 0) return [];
    const lines = rows.map((row, r) => lineOf(row, (v) => printed[v]![profile]?.[r]));
    return shapesOf(counts, by[profile]!, rows).map(({ by: codes, total, names }) => ({
      question: code,
      by: codes,
      rows: [total, ...names.map(({ name }) => name)],
      columns: [TOTAL, ...columns],
      cells: [[people!, ...everybody], ...names.map(({ row }) => lines[row]!)],
    }));
  });
}
