import { boundsOf } from '../reading/bounds.js';
import type { PublishedCell, PublishedTable, ReleaseContent } from '../../disclosure/index.js';

const isNumber = (cell: PublishedCell): cell is number => typeof cell === 'number';

const placeOf = ({ question, by, columns }: PublishedTable, row: string, at: number): string =>
  JSON.stringify([question, by, row, columns[at]]);

function cellsOf({ tables }: ReleaseContent): ReadonlyMap<string, PublishedCell> {
  const cells = new Map<string, PublishedCell>();
  for (const table of tables) {
    table.rows.forEach((row, r) => {
      table.cells[r]!.forEach((cell, at) => cells.set(placeOf(table, row, at), cell));
    });
  }
  return cells;
}

function sharedCells(
  release: ReleaseContent,
  earlier: ReleaseContent,
): readonly (readonly [PublishedCell, PublishedCell])[] {
  const then = cellsOf(earlier);
  return [...cellsOf(release)].flatMap(([place, now]) =>
    then.has(place) ? [[now, then.get(place)!] as const] : [],
  );
}

export const haveEqualFigures = (release: ReleaseContent, earlier: ReleaseContent): boolean =>
  earlier.participation.responses === release.participation.responses &&
  differencesOf(release, earlier).every((by) => by === 0);

const differencesOf = (release: ReleaseContent, earlier: ReleaseContent): readonly number[] =>
  sharedCells(release, earlier).flatMap(([now, then]) =>
    isNumber(now) && isNumber(then) ? [now - then] : [],
  );

/**
 * Whether what was declared to be another round could be an edition of the same responses: a few
 * more or fewer of them and no figure that moves against these, or overall tables that hardly differ.
 * Where each has ballots of its own it is none.
 */
export function mayBeEdition(release: ReleaseContent, earlier: ReleaseContent): boolean {
  const { ballots } = release;
  if (ballots && earlier.ballots && ballots.root !== earlier.ballots.root) return false;
  const differences = differencesOf(release, earlier);
  if (differences.length === 0) return false;
  const threshold = Math.max(release.threshold, earlier.threshold);
  const came = release.participation.responses - earlier.participation.responses;
  const isOneWay = [1, -1].some((sign) => differences.every((by) => by * sign >= 0));
  const movedIn = release.tables
    .filter(({ by }) => by.length === 0)
    .map(
      (table) =>
        sharedCells({ ...release, tables: [table] }, earlier).reduce(
          (sum, [now, then]) => sum + leastBetween(now, then),
          0,
        ) - Math.abs(came),
    );
  return (Math.abs(came) < threshold && isOneWay) || movedIn.every((moved) => moved < threshold);
}

/** By how many people two figures surely differ, of which either may be a range. */
function leastBetween(now: PublishedCell, then: PublishedCell): number {
  if (now === null || then === null) return 0;
  const [[least, most], [leastThen, mostThen]] = [boundsOf(now), boundsOf(then)];
  return Math.max(0, least - mostThen, leastThen - most);
}

/** What two editions say together. */
export interface Difference {
  /** Those who came between: tables of their own (D5). */
  readonly increments: readonly PublishedTable[];
  readonly responses: number;
  /** What the earlier edition says about everybody in the later one. */
  readonly limits: readonly PublishedTable[];
  /** Some count fell, so that people also left: no sum says who. */
  readonly hasFallen: boolean;
}

export function differenceOf(release: ReleaseContent, earlier: ReleaseContent): Difference {
  const then = cellsOf(earlier);
  const responses = release.participation.responses - earlier.participation.responses;
  let hasFallen = responses < 0;
  const mapCells = (
    tables: readonly PublishedTable[],
    change: (cell: PublishedCell, place: string) => PublishedCell,
  ): readonly PublishedTable[] =>
    tables.map((table) => ({
      ...table,
      cells: table.cells.map((cells, r) =>
        cells.map((cell, at) => change(cell, placeOf(table, table.rows[r]!, at))),
      ),
    }));
  const increments = mapCells(release.tables, (now, place) => {
    const before = then.get(place) ?? null;
    if (now === null || before === null) return null;
    const [[least, most], [fewestThen, mostThen]] = [boundsOf(now), boundsOf(before)];
    if (most < fewestThen) hasFallen = true;
    const [from, to] = [Math.max(0, least - mostThen), Math.max(0, most - fewestThen)];
    return from === to ? from : to === Infinity ? { atLeast: from } : { from, to };
  });
  const limits = (limit: (bounds: readonly [least: number, most: number]) => PublishedCell) =>
    mapCells(earlier.tables, (cell) => (cell === null ? null : limit(boundsOf(cell))));
  return {
    increments,
    responses,
    limits: [
      ...limits(([least]) => ({ atLeast: least })),
      ...limits(([, most]) => (most === Infinity ? null : { atMost: most + responses })),
    ],
    hasFallen,
  };
}
