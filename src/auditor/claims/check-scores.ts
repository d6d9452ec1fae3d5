import type { ReleaseContent } from '../../disclosure/index.js';
import { type Scale, scoresOfClasses } from '../../questionnaire/index.js';

/**
 * Whether the classes of a score can be those of the answers to its items: where everybody answered all of
 * them, the tables of everybody say how many points there are in all, and the classes between which two
 * numbers they lie. Who stands in which class follows from no table.
 */
export function checkScores(release: ReleaseContent): CheckedScores {
  const { scales = [] } = release.definition.questionnaire;
  const near = 1e-6;
  const checked = scales.flatMap((scale) => {
    const [total, range] = [totalOf(release, scale), rangeOf(release, scale)];
    if (total === undefined || !range) return [];
    const isWrong = total < range.low - near || total > range.high + near;
    return [{ code: scale.code, isWrong }];
  });
  return {
    checked: checked.length,
    wrong: checked.filter(({ isWrong }) => isWrong).map(({ code }) => code),
  };
}

/** How many scores could be worked out, and the codes of those whose classes are none of their answers. */
interface CheckedScores {
  readonly checked: number;
  readonly wrong: readonly string[];
}

/** The counts of everybody by column; nothing where one is not exact. */
function countsOf(
  { tables }: ReleaseContent,
  code: string,
): ReadonlyMap<string, number> | undefined {
  const table = tables.find(({ question, by }) => question === code && by.length === 0);
  const cells = table?.cells[0] ?? [];
  const exact = cells.filter((cell) => typeof cell === 'number');
  if (!table || exact.length === 0 || exact.length < cells.length) return undefined;
  return new Map(table.columns.map((column, i) => [column, exact[i]!]));
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

/** All scores together; nothing where somebody left out an item. */
function totalOf(
  release: ReleaseContent,
  { items, method, factor = 1 }: Scale,
): number | undefined {
  const { responses } = release.participation;
  let sum = 0;
  for (const { table, points } of items) {
    const counts = countsOf(release, table);
    const given = points.map((one) => ({ ...one, count: counts?.get(one.answer) ?? 0 }));
    if (sumOf(given.map(({ count }) => count)) !== responses) return undefined;
    sum += sumOf(given.map(({ count, points: of }) => count * of));
  }
  return (factor * sum) / (method === 'mean' ? items.length : 1);
}

function rangeOf(release: ReleaseContent, scale: Scale) {
  const counts = countsOf(release, scale.code);
  if (!counts) return undefined;
  const classes = scoresOfClasses(scale).map((one) => ({
    ...one,
    people: counts.get(one.code) ?? 0,
  }));
  return {
    low: sumOf(classes.map(({ people, least }) => people * least)),
    high: sumOf(classes.map(({ people, most }) => people * most)),
  };
}
