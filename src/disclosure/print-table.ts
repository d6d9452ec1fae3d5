import type { CountTables, CrossingCounts } from './count-tables.js';
import type { Shown } from './partition.js';
import type { AxisNode } from './profile-axis.js';
import type { PublishedCell, PublishedTable } from './release.js';

/** What a table of one question shows: lines per group axis, and answer columns. */
export interface TableLines {
  readonly groups: readonly Shown[];
  readonly columns: Shown;
}

/** Which lines are shown, for every question and crossing. */
export interface ShownLines {
  /** Rows of which the number of people is shown, per axis of `by`. */
  baseLines(question: number, by: readonly string[]): readonly Shown[];
  /** Rows and columns of which the answers are shown. */
  tableLines(question: number, by: readonly string[]): TableLines;
}

const TOTAL = 'Total';

/** One row: a node, or the total, of each axis. */
type RowNodes = readonly (number | undefined)[];

function rowsOf(counts: CrossingCounts): readonly RowNodes[] {
  return counts.axes.reduce<readonly RowNodes[]>(
    (rows, axis) =>
      rows.flatMap((row) => [
        [...row, undefined],
        ...axis.nodes.map((_, node): RowNodes => [...row, node]),
      ]),
    [[]],
  );
}

const labelOf = (counts: CrossingCounts, row: RowNodes): string =>
  row.length === 0
    ? TOTAL
    : row
        .map((node, i) => (node === undefined ? TOTAL : counts.axes[i]!.nodes[node]!.code))
        .join('|');

/** The groups of atoms that a row adds up. */
function groupsOf(counts: CrossingCounts, row: RowNodes): readonly number[] {
  return row.reduce<readonly number[]>(
    (groups, position, i) => {
      const axis = counts.axes[i]!;
      const node: AxisNode | undefined = position === undefined ? undefined : axis.nodes[position];
      const atoms = node?.members ?? Array.from({ length: axis.atoms }, (_, atom) => atom);
      return groups.flatMap((group) => atoms.map((atom) => group * axis.atoms + atom));
    },
    [0],
  );
}

const sumOver = (groups: readonly number[], counts: Uint32Array, width = 1, offset = 0): number =>
  groups.reduce((sum, group) => sum + counts[group * width + offset]!, 0);

/**
 * The published table of one question: exact counts on shown lines, `null` elsewhere. Where a row
 * is shown but a column is not, what the row's other cells leave over is an upper bound that every
 * reader could work out; it is stated so that nobody has to.
 */
export function printTable(
  counts: CountTables,
  plan: ShownLines,
  question: number,
  by: readonly string[],
): PublishedTable {
  const tabled = counts.questions[question]!;
  const crossing = counts.crossing(by);
  const { answered, answers } = crossing.answersTo(question);
  const width = tabled.columns.length;
  const rows = rowsOf(crossing);

  const printRow = (row: RowNodes): readonly PublishedCell[] => {
    const margin = by.filter((_, i) => row[i] !== undefined);
    const nodes = row.filter((node) => node !== undefined);
    const lines = plan.tableLines(question, margin);
    const groups = groupsOf(crossing, row);
    const isShown = nodes.every((node, i) => lines.groups[i]![node]);
    const columns = lines.columns.map((shown) => shown && isShown);
    const hasBase =
      tabled.kind === 'one'
        ? nodes.every((node, i) => plan.baseLines(question, margin)[i]![node])
        : columns.includes(true);
    const total = sumOver(groups, tabled.kind === 'one' ? crossing.base : answered);
    const cells = columns.map((shown, i) => (shown ? sumOver(groups, answers, width, i) : null));
    const left = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
    const rest = tabled.kind === 'one' && hasBase && left < total ? { atMost: left } : null;
    return [hasBase ? total : null, ...cells.map((cell) => cell ?? rest)];
  };

  return {
    question: tabled.code,
    by,
    rows: rows.map((row) => labelOf(crossing, row)),
    columns: [TOTAL, ...tabled.columns],
    cells: rows.map(printRow),
  };
}

/** How much of the tables is exact, for the method page. */
export function shareOf(tables: readonly PublishedTable[]) {
  const cells = tables.flatMap((table) => table.cells.flat());
  return {
    cells: cells.length,
    published: cells.filter((cell) => typeof cell === 'number').length,
    bounds: cells.filter((cell) => typeof cell === 'object' && cell !== null).length,
  };
}
