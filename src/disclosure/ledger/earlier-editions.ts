import { canonicalJson } from '../../common/index.js';
import type { PublishedCell, PublishedTable, ReleaseContent } from '../release.js';
import { tableKey, TableDifference } from './table-difference.js';

/** Tables that add nothing unsafe to what was shown before, and whether newcomers are in them. */
export interface LaterEdition {
  readonly tables: readonly PublishedTable[];
  readonly responses: number;
  /** Whether the figures are those of an earlier edition, whose certificate stands for them. */
  readonly isRepeated: boolean;
  /** Cells that an earlier edition shows and this one does not: whoever holds both can count them. */
  readonly withheldForEarlier: number;
}

interface Limits {
  readonly colluders: number;
  readonly threshold: number;
  /** The threshold of one question. */
  thresholdOf(question: string): number;
  /** Whether only some were asked: newcomers among those are a group that no table shows. */
  isConditional(question: string): boolean;
  /** Codes of the profile questions. */
  readonly profile: readonly string[];
  /** Codes of groups, which divide into the options below them. */
  readonly groups: ReadonlySet<string>;
}

const isNumber = (cell: PublishedCell | undefined): cell is number => typeof cell === 'number';

const withholdAll = (table: PublishedTable): PublishedTable => ({
  ...table,
  cells: table.cells.map((row) => row.map(() => null)),
});

/**
 * What a later edition of the same survey may show (rule D5). Whoever holds both can subtract, so
 * the difference is a release of its own, about those who came in between.
 *
 * - The same responses: new tables are shown if all that were shown before are the same, so that the
 *   later edition says everything that is known; otherwise the earlier figures stand.
 * - Other responses, but fewer than a group more or less: the earlier figures stand.
 * - A group or more: a table is shown where every difference is of nobody or of a group that is
 *   large enough and of more than one opinion, and withheld as a whole elsewhere. Of three or
 *   more profile questions only the first is shown then: each difference may be safe, and all
 *   together not. Tables of conditional questions are withheld.
 */
export function protectAgainstEarlier(
  tables: readonly PublishedTable[],
  responses: number,
  editions: readonly ReleaseContent[],
  limits: Limits,
): LaterEdition {
  let [safe, counted, isRepeated] = [tables, responses, false];
  for (const { tables: earlier, participation } of editions) {
    const known = new Map(earlier.map((table) => [tableKey(table), table]));
    const came = Math.abs(counted - participation.responses);
    const isSame = came === 0 && agrees(safe, known);
    if (isSame && earlier.every((table) => isAmong(table, safe))) continue;
    if (isSame || came < limits.threshold) {
      safe = safe.map((table) => known.get(tableKey(table)) ?? withholdAll(table));
      [counted, isRepeated] = [participation.responses, true];
    } else safe = showSafeDifferences(safe, known, limits);
  }
  return {
    tables: safe,
    responses: counted,
    isRepeated,
    withheldForEarlier: countGone(safe, editions),
  };
}

function countGone(tables: readonly PublishedTable[], editions: readonly ReleaseContent[]): number {
  const known = editions.map(
    (edition) => new Map(edition.tables.map((table) => [tableKey(table), table])),
  );
  const wasShown = (table: PublishedTable, label: string, column: number): boolean =>
    known.some((earlier) => {
      const before = earlier.get(tableKey(table));
      return isNumber(before?.cells[before.rows.indexOf(label)]?.[column]);
    });
  return tables.reduce(
    (gone, table) =>
      gone +
      table.rows.reduce(
        (sum, label, r) =>
          sum +
          table.cells[r]!.filter((cell, c) => !isNumber(cell) && wasShown(table, label, c)).length,
        0,
      ),
    0,
  );
}

const isAmong = (table: PublishedTable, tables: readonly PublishedTable[]): boolean =>
  tables.some(
    (one) => tableKey(one) === tableKey(table) && canonicalJson(one) === canonicalJson(table),
  );

const agrees = (
  tables: readonly PublishedTable[],
  known: ReadonlyMap<string, PublishedTable>,
): boolean =>
  tables.every((table) => {
    const earlier = known.get(tableKey(table));
    return !earlier || new TableDifference(table, earlier).isNothing;
  });

/** The cells that were shown before; a row of another name was not. */
function keepShown(table: PublishedTable, earlier: PublishedTable | undefined): PublishedTable {
  if (!earlier) return table;
  return {
    ...table,
    cells: table.cells.map((row, r) => {
      const before = earlier.cells[earlier.rows.indexOf(table.rows[r]!)];
      return row.map((cell, c) => (isNumber(before?.[c]) || !isNumber(cell) ? cell : null));
    }),
  };
}

function showSafeDifferences(
  tables: readonly PublishedTable[],
  known: ReadonlyMap<string, PublishedTable>,
  limits: Limits,
): readonly PublishedTable[] {
  const isFinest = (label: string): boolean =>
    label.split('|').every((code) => code !== 'Total' && !limits.groups.has(code));
  const [first] = limits.profile;
  const mayDiffer = ({ question, by }: PublishedTable): boolean =>
    !limits.isConditional(question) &&
    (limits.profile.length < 3 || by.length === 0 || (by.length === 1 && by[0] === first));
  const unsafe = new Set<string>();
  for (const table of tables) {
    const earlier = known.get(tableKey(table));
    const isSafe =
      earlier !== undefined &&
      mayDiffer(table) &&
      new TableDifference(keepShown(table, earlier), earlier).isSafe(
        { threshold: limits.thresholdOf(table.question), colluders: limits.colluders },
        isFinest,
      );
    if (!isSafe) unsafe.add(tableKey(table));
  }
  const marginsOf = ({ question, by }: PublishedTable): readonly string[] => [
    tableKey({ question, by: [] }),
    ...by.map((code) => tableKey({ question, by: [code] })),
    tableKey({ question, by }),
  ];
  return tables.map((table) =>
    marginsOf(table).some((key) => unsafe.has(key))
      ? withholdAll(table)
      : keepShown(table, known.get(tableKey(table))),
  );
}
