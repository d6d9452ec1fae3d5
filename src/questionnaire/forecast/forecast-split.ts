import { crossingRule } from '../crossed-profiles.js';
import type { Questionnaire } from '../questionnaire.js';
import type { AgreedMerge } from '../survey-definition.js';
import { mergedRows, type MergedRow } from './merged-rows.js';
import { type Assumptions, type Outlook, outlookOf, withCompanion } from './outlook.js';

/** What one way of splitting the results is expected to show. */
export interface SplitForecast {
  /** Codes of one profile question, or of two. */
  readonly by: readonly string[];
  readonly rows: readonly MergedRow[];
  /** Of the second profile question; empty where results are split by one. */
  readonly columns: readonly MergedRow[];
  /** Per row: its one outlook, or one for each column. */
  readonly cells: readonly (readonly Outlook[])[];
  /** Whether so few are expected to answer that these two profile questions are not crossed. */
  readonly isLeftOut: boolean;
}

interface Cell {
  readonly expected: number;
  readonly outlook: Outlook;
}

/**
 * Which rows and cells can appear, from headcounts alone. How many people stand in a cell of two
 * profile questions nobody has told us: both are taken to be spread alike. Null where an option of
 * a profile question has no headcount.
 */
export function forecastSplit(
  { profile }: Questionnaire,
  by: readonly string[],
  assumptions: Assumptions,
  merges: readonly AgreedMerge[],
): SplitForecast | null {
  const axes = by.map((code) => {
    const question = profile.find((one) => one.code === code);
    return question ? mergedRows(question, merges) : null;
  });
  const [rows = null, columns = []] = axes;
  if (rows === null || columns === null) return null;
  const people = rows.reduce((sum, { headcount }) => sum + headcount, 0);
  const { threshold, participation } = assumptions;
  const { crossed: together } = crossingRule(profile, people * participation, threshold);
  if (by.length > 1 && !by.every((code) => together.includes(code))) {
    const cells = rows.map(() => columns.map((): Outlook => 'never'));
    return { by, rows, columns, cells, isLeftOut: true };
  }
  const cells = by.length === 1 ? alone(rows, assumptions) : crossed(rows, columns, assumptions);
  return { by, rows, columns, cells, isLeftOut: false };
}

function cellOf(headcount: number, assumptions: Assumptions): Cell {
  const expected = headcount * assumptions.participation;
  return { expected, outlook: outlookOf(headcount, assumptions) };
}

/** Siblings add up to the group above them: each such line has its own companion. */
function alone(
  rows: readonly MergedRow[],
  assumptions: Assumptions,
): readonly (readonly Outlook[])[] {
  const outlooks = new Map<MergedRow, Outlook>();
  for (const parent of new Set(rows.map((row) => row.parent))) {
    const siblings = rows.filter((row) => row.parent === parent);
    const line = siblings.map(({ headcount }) => cellOf(headcount, assumptions));
    withCompanion(line, assumptions.threshold).forEach((outlook, i) =>
      outlooks.set(siblings[i]!, outlook),
    );
  }
  return rows.map((row) => [outlooks.get(row)!]);
}

function crossed(
  rows: readonly MergedRow[],
  columns: readonly MergedRow[],
  assumptions: Assumptions,
): readonly (readonly Outlook[])[] {
  const people = columns.reduce((sum, { headcount }) => sum + headcount, 0);
  const cells = rows.map((row) =>
    columns.map((column) =>
      cellOf(people === 0 ? 0 : (row.headcount * column.headcount) / people, assumptions),
    ),
  );
  const byRow = withCompanions(cells, assumptions.threshold);
  return transpose(withCompanions(transpose(byRow), assumptions.threshold)).map((row) =>
    row.map(({ outlook }) => outlook),
  );
}

const withCompanions = (
  lines: readonly (readonly Cell[])[],
  threshold: number,
): readonly (readonly Cell[])[] =>
  lines.map((line) => {
    const outlooks = withCompanion(line, threshold);
    return line.map(({ expected }, i) => ({ expected, outlook: outlooks[i]! }));
  });

const transpose = <T>(lines: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  (lines[0] ?? []).map((_, column) => lines.map((line) => line[column]!));
