import { canonicalHash } from '../../common/index.js';
import type { PublishedCell, PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import { freezeQuestionnaire } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/** How an earlier release of the survey relates to this one. */
export type Relation = 'same-figures' | 'other-figures' | 'wave';

/** The people asked and what they were asked; what is published of it may differ (D5). */
function fieldworkOf({ definition }: ReleaseContent): string {
  const { opensOn, closesOn, mode } = definition;
  const questionnaire = freezeQuestionnaire(definition.questionnaire);
  return canonicalHash({ questionnaire, opensOn, closesOn, mode }, 'cahier/fieldwork');
}

export function relationOf(release: ReleaseContent, earlier: ReleaseContent): Relation {
  if (earlier.survey.code !== release.survey.code) {
    throw refuse('prior-of-another-survey');
  }
  if (fieldworkOf(earlier) !== fieldworkOf(release)) return 'wave';
  const isSame =
    earlier.participation.responses === release.participation.responses &&
    sharedCells(release, earlier).every(
      ([now, then]) => !isNumber(now) || !isNumber(then) || now === then,
    );
  return isSame ? 'same-figures' : 'other-figures';
}

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
    if (!isNumber(now) || !isNumber(before)) return null;
    if (now < before) hasFallen = true;
    return Math.max(0, now - before);
  });
  const limits = (limit: (count: number) => PublishedCell) =>
    mapCells(earlier.tables, (cell) => (isNumber(cell) ? limit(cell) : null));
  return {
    increments,
    responses,
    limits: [
      ...limits((count) => ({ atLeast: count })),
      ...limits((count) => ({ atMost: count + responses })),
    ],
    hasFallen,
  };
}
