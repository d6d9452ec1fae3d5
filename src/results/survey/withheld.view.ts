import { textIn } from '../../common/index.js';
import type { PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import { formatNumber, formatPart } from '../../language/index.js';
import { type Language } from '../../web/index.js';

/**
 * For each way in which results are split, how many groups appear somewhere and how much of the
 * tables is exact. Why a single cell is not shown is told to nobody (rule D11).
 */
export function viewWithheld({ definition, tables }: ReleaseContent, language: Language) {
  const { profile, languages } = definition.questionnaire;
  const titles = new Map(profile.map(({ code, title }) => [code, title]));
  const splits = new Map<string, PublishedTable[]>();
  for (const table of tables.filter(({ by }) => by.length > 0)) {
    const key = table.by.join('|');
    splits.set(key, [...(splits.get(key) ?? []), table]);
  }
  return [...splits.values()].map((split) => {
    const by = split[0]?.by ?? [];
    const groups = new Set(split.flatMap((table) => table.rows.filter(isGroup)));
    const shown = new Set(split.flatMap(rowsWithFigures));
    const cells = split.flatMap((table) => table.cells.flat());
    const exact = cells.filter((cell) => typeof cell === 'number').length;
    return {
      by: by.map((code) => textIn(titles.get(code), language, languages) || code).join(' × '),
      groups: `${formatNumber(shown.size, language)} / ${formatNumber(groups.size, language)}`,
      exact: formatPart(exact, cells.length, language),
    };
  });
}

const isGroup = (row: string): boolean => !row.split('|').includes('Total');

const rowsWithFigures = ({ rows, cells }: PublishedTable): readonly string[] =>
  rows.filter((row, i) => isGroup(row) && cells[i]?.some((cell) => cell !== null));
