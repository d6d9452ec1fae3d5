import { textIn } from '../../common/index.js';
import {
  type FigureTable,
  isExact,
  isWithheld,
  readTables,
  type ReleaseContent,
} from '../../disclosure/index.js';
import { formatNumber, formatPart } from '../../language/index.js';
import { type Language } from '../../web/index.js';

/**
 * For each way in which results are split, how many groups appear somewhere and how much of the
 * tables is exact. Why a single cell is not shown is told to nobody (rule D11).
 */
export function viewWithheld(release: ReleaseContent, language: Language) {
  const { profile, languages } = release.definition.questionnaire;
  const titles = new Map(profile.map(({ code, title }) => [code, title]));
  const splits = new Map<string, FigureTable[]>();
  for (const table of readTables(release).filter(({ by }) => by.length > 0)) {
    const key = table.by.join('|');
    splits.set(key, [...(splits.get(key) ?? []), table]);
  }
  return [...splits.values()].map((split) => {
    const by = split[0]?.by ?? [];
    const groups = new Set(split.flatMap((table) => table.rows.filter(isGroup)));
    const shown = new Set(split.flatMap(rowsWithFigures));
    const figures = split.flatMap((table) => table.figures.flat());
    const exact = figures.filter(isExact).length;
    const hidden = figures.filter(isWithheld).length;
    return {
      by: by.map((code) => textIn(titles.get(code), language, languages) || code).join(' × '),
      groups: `${formatNumber(shown.size, language)} / ${formatNumber(groups.size, language)}`,
      exact: formatPart(exact, figures.length, language),
      ranges: formatPart(figures.length - exact - hidden, figures.length, language),
    };
  });
}

const isGroup = (row: string): boolean => !row.split('|').includes('Total');

const rowsWithFigures = ({ rows, figures }: FigureTable): readonly string[] =>
  rows.filter((row, i) => isGroup(row) && figures[i]?.some((one) => !isWithheld(one)));
