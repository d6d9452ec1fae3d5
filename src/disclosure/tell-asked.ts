import type { Base, Tabled } from '../questionnaire/index.js';
import type { PublishedTable } from './release.js';

interface Told {
  readonly responses: number;
  /** From how many people on a table is shown. */
  thresholdOf(table: string): number;
}

/**
 * Says of each conditional question how many were asked, and withholds its table unless that many
 * are enough and follow from figures that are published anyway: being asked is an answer, and its
 * number may not be told here where it is withheld there.
 */
export function tellAsked(
  tables: readonly PublishedTable[],
  tabled: readonly Tabled[],
  { responses, thresholdOf }: Told,
): readonly PublishedTable[] {
  const bases = new Map(tabled.map(({ code, base }) => [code, base]));
  const told = new Map<string, PublishedTable>();
  return tables.map((table) => {
    const base = bases.get(table.question);
    const next = base ? tellOne(table, askedBy(base, told, responses)) : table;
    if (table.by.length === 0) told.set(table.question, next);
    return next;
  });

  function tellOne(table: PublishedTable, asked: number | undefined): PublishedTable {
    if (isSilent(table) || asked === undefined || asked < thresholdOf(table.question)) {
      return { ...table, cells: table.cells.map((row) => row.map(() => null)), asked: null };
    }
    return { ...table, asked };
  }
}

/** Works it out from the earlier table, if all that this takes is exact. */
function askedBy(
  base: Base,
  told: ReadonlyMap<string, PublishedTable>,
  responses: number,
): number | undefined {
  if (base.kind === 'untold') return undefined;
  const { columns = [], cells = [] } = told.get(base.table) ?? {};
  let named = 0;
  for (const column of base.columns) {
    const cell = cells[0]?.[columns.indexOf(column)];
    if (typeof cell !== 'number') return undefined;
    named += cell;
  }
  return base.kind === 'asked' ? named : responses - named;
}

const isSilent = ({ cells }: PublishedTable): boolean =>
  cells.every((row) => row.every((cell) => cell === null));
