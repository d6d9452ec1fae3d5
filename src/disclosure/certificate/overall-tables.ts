import { type Tabled, tablesIn } from '../../questionnaire/index.js';
import type { PublishedTable, ReleaseContent } from '../release.js';

type Refute = (why: string) => void;

const isNumber = (cell: unknown): cell is number => typeof cell === 'number';

const isSilent = ({ cells }: PublishedTable): boolean =>
  cells.every((row) => row.every((cell) => cell === null));

/**
 * Tables that are published for everybody only have no groups to prove anything of. They must not
 * be split, must be about enough people, must not show that all but a coalition agree (D3),
 * and must stand beside a table that withholds nothing, where they tell of the same answers.
 */
export function checkOverallTables(
  release: ReleaseContent,
  colluders: number,
  refute: Refute,
): void {
  for (const tabled of tablesIn(release.definition.questionnaire)) {
    if (tabled.scope === 'crossed') continue;
    for (const table of release.tables) {
      if (table.question === tabled.code && !isSilent(table)) {
        checkTable(release, tabled, table, colluders, refute);
      }
    }
  }
}

function checkTable(
  { tables, threshold, sensitiveThreshold }: ReleaseContent,
  { code, sensitive, dependsOn }: Tabled,
  table: PublishedTable,
  colluders: number,
  refute: Refute,
): void {
  const { by, cells } = table;
  const [[total, ...counts] = []] = cells;
  const needed = sensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
  if (by.length > 0 || cells.length !== 1) refute(`${code} is split`);
  if (!isNumber(total) || total < needed) return refute(`${code} is about too few people`);
  if (counts.some((count) => isNumber(count) && total - count <= colluders)) {
    refute(`${code} shows that nearly all agree`);
  }
  if (dependsOn === undefined) return;
  const known = tables.find((one) => one.question === dependsOn && one.by.length === 0);
  if (!known?.cells.flat().every(isNumber)) refute(`${code} tells what ${dependsOn} withholds`);
}
