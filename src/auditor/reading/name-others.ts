import type { PublishedTable } from '../../disclosure/index.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import { TOTAL } from './figures.js';

const OTHERS = 'others';
const ALL_BUT = 'all but ';

/** The rows that a name leaves out, where it is made of those. */
export const leftOutBy = (row: string): string | undefined =>
  row.startsWith(ALL_BUT) ? row.slice(ALL_BUT.length) : undefined;

/**
 * Names the row `others` by what it is not: everybody who is in no other row of its table. No option
 * has a name like that, and the same people have the same name in every table.
 */
export function nameOthers(
  tables: readonly PublishedTable[],
  { questionnaire }: SurveyDefinition,
): readonly PublishedTable[] {
  return tables.map((table) => {
    if (!table.rows.some((row) => row.split('|').includes(OTHERS))) return table;
    const nameIn = (first: string | undefined) => (code: string, at: number) => {
      const profile = questionnaire.profile.find((one) => one.code === code);
      if (profile?.options.some((option) => option.code === OTHERS)) return OTHERS;
      // Of two profile questions the second may stand in other rows inside each row of the first.
      const rows = table.rows.map((row) => row.split('|'));
      const beside = at === 0 ? rows : rows.filter((row) => row[0] === first);
      const named = beside.flatMap((row) => row[at] ?? []);
      const others = new Set(named.filter((name) => name !== TOTAL && name !== OTHERS));
      return ALL_BUT + [...others].sort().join('+');
    };
    const rename = (row: string): string => {
      const parts = row.split('|');
      const names = table.by.map(nameIn(parts[0]));
      return parts.map((part, at) => (part === OTHERS ? names[at]! : part)).join('|');
    };
    return { ...table, rows: table.rows.map(rename) };
  });
}
