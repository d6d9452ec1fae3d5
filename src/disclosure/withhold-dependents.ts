import type { Tabled } from '../questionnaire/index.js';
import type { PublishedTable } from './release.js';

/**
 * Withholds a table that tells of the same answers as another, unless that one is shown to the last
 * cell: otherwise it would bound what the other withholds.
 */
export function withholdDependents(
  tables: readonly PublishedTable[],
  tabled: readonly Tabled[],
): readonly PublishedTable[] {
  const whole = new Set(tables.filter(isWhole).map(({ question }) => question));
  const needed = new Map(tabled.map(({ code, dependsOn }) => [code, dependsOn]));
  return tables.map((table) => {
    const dependsOn = needed.get(table.question);
    if (dependsOn === undefined || whole.has(dependsOn)) return table;
    return { ...table, cells: table.cells.map((row) => row.map(() => null)) };
  });
}

const isWhole = ({ by, cells }: PublishedTable): boolean =>
  by.length === 0 && cells.flat().every((cell) => typeof cell === 'number');
