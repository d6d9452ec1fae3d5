import { canonicalJson } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import { tablesIn } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { haveEqualFigures, mayBeEdition } from './editions.js';

/** How an earlier release of the survey relates to the one that is attacked. */
export type Relation =
  /** An edition of the same responses, with or without others. */
  | 'same-figures'
  | 'other-figures'
  /** It has other rows or columns: nothing here can compare them. */
  | 'other-questions'
  /** Of an earlier round of asking, as the definition declares. */
  | 'wave'
  /** Declared so as well, and its figures are like an edition's. */
  | 'doubtful-wave';

/**
 * Whoever holds two releases of one survey code may subtract, whatever their titles, days and
 * headcounts say: only what the definition itself declares to repeat is another round.
 */
export function relationOf(
  release: ReleaseContent,
  earlier: ReleaseContent,
  all: readonly ReleaseContent[],
): Relation {
  if (earlier.survey.code !== release.survey.code) throw refuse('prior-of-another-survey');
  if (isDeclaredBefore(release, earlier, all)) {
    return mayBeEdition(release, earlier) ? 'doubtful-wave' : 'wave';
  }
  if (outlineOf(earlier) !== outlineOf(release)) return 'other-questions';
  return haveEqualFigures(release, earlier) ? 'same-figures' : 'other-figures';
}

/** Goes back from round to round; the editions of one round all repeat the same round before it. */
function isDeclaredBefore(
  { definition }: ReleaseContent,
  earlier: ReleaseContent,
  all: readonly ReleaseContent[],
): boolean {
  const seen = new Set<string>();
  for (let hash = definition.previousWave; hash !== undefined && !seen.has(hash);) {
    seen.add(hash);
    const named = all.find(({ survey }) => survey.definition === hash);
    if (!named) return false;
    const before = named.definition.previousWave;
    if (earlier.definition.previousWave === before) return true;
    hash = before;
  }
  return false;
}

const outlineOf = ({ definition: { questionnaire } }: ReleaseContent): string =>
  canonicalJson([
    questionnaire.profile.map(({ code, options, groups = [] }) => [
      code,
      [...options, ...groups].map((one) => `${one.code} in ${one.parent ?? 'all'}`),
    ]),
    tablesIn(questionnaire).map(({ code, columns }) => [code, ...columns]),
  ]);
