import { type Base, type Tabled, tablesIn } from '../../questionnaire/index.js';
import { ANY, isWithheld } from '../figures/figure.js';
import { readCell } from '../figures/read-cell.js';
import type { PublishedCell, PublishedTable, ReleaseContent } from '../release.js';

type Refute = (why: string) => void;

const isNumber = (cell: unknown): cell is number => typeof cell === 'number';

const isSilent = ({ cells }: PublishedTable): boolean =>
  cells.every((row) => row.every((cell) => cell === null));

/**
 * Tables that are published for everybody only have no groups to prove anything of. They must not
 * be split, must be about enough people, must leave it open of any small part of these whether one of
 * them gave an answer (D2, D3), and must stand beside a table that withholds nothing, where they tell
 * of the same answers. Of a conditional question, how many were asked must follow from what is
 * published of the earlier one.
 */
export function checkOverallTables(release: ReleaseContent, refute: Refute): void {
  for (const tabled of tablesIn(release.definition.questionnaire)) {
    if (tabled.scope === 'crossed') continue;
    for (const table of release.tables) {
      if (table.question === tabled.code && !isSilent(table)) {
        checkTable(release, tabled, table, refute);
      }
    }
  }
}

function checkTable(
  release: ReleaseContent,
  { code, kind, sensitive, dependsOn, base }: Tabled,
  table: PublishedTable,
  refute: Refute,
): void {
  const { tables, threshold, sensitiveThreshold } = release;
  const { by, cells } = table;
  const [[total, ...counts] = []] = cells;
  const needed = sensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
  if (by.length > 0 || cells.length !== 1) refute(`${code} is split`);
  if (!isNumber(total) || total < needed) {
    refute(`${code} is about too few people`);
    return;
  }
  if (counts.some((count) => leastOf(count) > total - needed)) {
    refute(`${code} is certain of somebody in a small part of these people`);
  }
  if (base) {
    const asked = askedBy(release, base);
    if (asked === undefined || asked !== table.asked) refute(`${code} tells how many were asked`);
    const given = counts.reduce<number>((sum, count) => sum + leastOf(count), 0);
    const isOfAsked =
      kind === 'one' ? total === table.asked && given <= total : total <= Number(table.asked);
    if (!isOfAsked) refute(`${code} is not of those asked`);
  }
  if (dependsOn === undefined) return;
  const known = tables.find((one) => one.question === dependsOn && one.by.length === 0);
  if (!known?.cells.flat().every(isNumber)) refute(`${code} tells what ${dependsOn} withholds`);
}

/** What a cell states that at least so many answered. */
const leastOf = (cell: PublishedCell): number => {
  const figure = readCell(cell, ANY);
  return isWithheld(figure) ? 0 : figure.low;
};

/** How many were asked, from the published cells of the earlier table alone. */
function askedBy({ tables, participation }: ReleaseContent, base: Base): number | undefined {
  if (base.kind === 'untold') return undefined;
  const table = tables.find(({ question, by }) => question === base.table && by.length === 0);
  const counts = base.columns.map((column) => table?.cells[0]?.[table.columns.indexOf(column)]);
  if (!counts.every(isNumber)) return undefined;
  const named = counts.reduce((sum, count) => sum + count, 0);
  return base.kind === 'asked' ? named : participation.responses - named;
}
