import type { Tabled } from '../questionnaire/index.js';
import { countAsked } from './count-asked.js';
import type { CountTables } from './count-tables.js';
import {
  type BlockAxis,
  agreementLimit,
  type Band,
  boundOf,
  lineSlack,
  type RowNodes,
  type ProtectionRules,
} from './protection/index.js';
import type { PublishedCell, PublishedTable } from './release.js';

const TOTAL = 'Total';

/** What a table may show. */
export interface ShownCells {
  readonly rules: Pick<ProtectionRules, 'threshold' | 'sensitiveThreshold' | 'colluders'>;
  axis(code: string): BlockAxis;
  showsSize(row: RowNodes): boolean;
  showsAnswers(question: number, row: RowNodes): boolean;
  band(question: number, row: RowNodes): Band | undefined;
}

interface Row {
  readonly label: string;
  readonly nodes: RowNodes;
  /** Positions of its people in the crossing's counts; empty where the row is no group of its own. */
  readonly groups: readonly number[];
}

function rowsOf(counts: CountTables, plan: ShownCells, by: readonly string[]): readonly Row[] {
  let rows: readonly Row[] = [{ label: TOTAL, nodes: new Map(), groups: [0] }];
  by.forEach((code, i) => {
    const axis = plan.axis(code);
    const { atoms } = counts.axes.find((one) => one.code === code)!;
    const everyone = Array.from({ length: atoms }, (_, atom) => atom);
    const within = (groups: readonly number[], members: readonly number[]) =>
      groups.flatMap((group) => members.map((atom) => group * atoms + atom));
    const labelled = (row: Row, label: string): string =>
      i === 0 ? label : `${row.label}|${label}`;
    rows = rows.flatMap((row) => [
      { ...row, label: labelled(row, TOTAL), groups: within(row.groups, everyone) },
      ...axis.nodes.map(({ label, blocks }) => ({
        label: labelled(row, label),
        nodes: new Map([...row.nodes, [code, blocks]]),
        groups: within(
          row.groups,
          (blocks ?? []).flatMap((block) => axis.blocks[block]!.atoms),
        ),
      })),
    ]);
  });
  return rows;
}

const sumOver = (groups: readonly number[], counts: Uint32Array, width = 1, offset = 0): number =>
  groups.reduce((sum, group) => sum + counts[group * width + offset]!, 0);

/** The published table of one question: exact counts where the plan shows them, `null` elsewhere. */
export function printTable(
  counts: CountTables,
  plan: ShownCells,
  question: number,
  by: readonly string[],
): PublishedTable {
  const tabled = counts.questions[question]!;
  const { code, kind, columns, isSignature, base } = tabled;
  const crossing = counts.crossing(by);
  const { answered, answers } = crossing.answersTo(question);
  const width = columns.length;

  const printRow = ({ nodes, groups }: Row): readonly PublishedCell[] => {
    const isShown = isSignature ? plan.showsSize(nodes) : plan.showsAnswers(question, nodes);
    const hasTotal = kind === 'one' ? plan.showsSize(nodes) : isShown;
    const isOfAsked = base !== undefined && kind === 'one';
    const total = isOfAsked
      ? countAsked(counts, tabled)
      : sumOver(groups, kind === 'one' ? crossing.base : answered);
    const exact = columns.map((_, column) => sumOver(groups, answers, width, column));
    const cells =
      nodes.size === 0 && isShown && !isSignature
        ? printOverall(plan, tabled, total, exact)
        : exact.map((count) => (isShown ? count : null));
    const band = isShown || isSignature ? undefined : plan.band(question, nodes);
    return [
      hasTotal ? total : null,
      ...cells.map((cell, column) => (band?.column === column ? { atLeast: band.atLeast } : cell)),
    ];
  };

  const rows = rowsOf(counts, plan, by);
  return {
    question: code,
    by,
    rows: rows.map((row) => row.label),
    columns: [TOTAL, ...columns],
    cells: rows.map(printRow),
  };
}

/**
 * Where nearly everybody agreed, the overall row is a bound as well (D3), and shows of the other
 * answers only what does not give that one back. Of a table for everybody only, a
 * whole group has to differ beside the coalition: nothing by group keeps it possible that somebody
 * did, and of no answer may it be certain that one of a few gave it (D2). A bound then says that at
 * most so many differ, which leaves room for all of those few as well.
 */
function printOverall(
  { rules }: ShownCells,
  { kind, choices, scope, sensitive }: Tabled,
  people: number,
  exact: readonly number[],
): readonly PublishedCell[] {
  const { colluders } = rules;
  const isOverall = scope === 'overall';
  const threshold =
    isOverall && sensitive ? Math.max(rules.threshold, rules.sensitiveThreshold) : rules.threshold;
  const limit = isOverall ? threshold - 1 + colluders : agreementLimit(people, rules);
  const differ = isOverall ? threshold + colluders : lineSlack(people, rules);
  const isAgreed = (count: number): boolean => people - count <= limit;
  if (!exact.some(isAgreed)) return exact;
  const cells = exact.map((count, column): PublishedCell => {
    if (!isAgreed(count)) return kind === 'many' ? count : null;
    const band = boundOf(people, column, differ);
    return band ? { atLeast: band.atLeast } : null;
  });
  // Whoever answers a multiple choice chooses some option: what the others leave over is this one's.
  const most = [...exact.keys()].toSorted((a, b) => exact[b]! - exact[a]!);
  const leftOver = (): number =>
    cells.reduce<number>(
      (left, cell) => left - (typeof cell === 'number' ? cell : people),
      (choices.least + 1) * people,
    );
  for (const column of most) {
    if (kind === 'one' || leftOver() < people - limit) break;
    if (typeof cells[column] === 'number') cells[column] = null;
  }
  return cells;
}

/** How much of the tables is exact, for the method page. */
export function shareOf(tables: readonly PublishedTable[]) {
  const cells = tables.flatMap((table) => table.cells.flat());
  const published = cells.filter((cell) => typeof cell === 'number').length;
  return {
    cells: cells.length,
    published,
    bounds: cells.filter((cell) => typeof cell === 'object' && cell !== null).length,
    publishedPercent: Math.floor((100 * published) / Math.max(1, cells.length)),
  };
}
