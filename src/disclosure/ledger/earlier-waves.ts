import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { ProtectedRelease } from '../protected-release.js';
import { refuse } from '../refusals.js';
import type { ReleaseContent } from '../release.js';

/**
 * Which earlier releases are of another round of asking (D6): of the one that the definition says it
 * repeats, and of those that this one repeats in turn. All others are editions of the same responses
 * (D5), whatever their titles, days, headcounts and merges say: a slip there must not switch the
 * comparison off. A round's own editions name the same round before them.
 */
export function earlierWaves(
  { previousWave }: SurveyDefinition,
  earlier: readonly ReleaseContent[],
): readonly ReleaseContent[] {
  const waves: ReleaseContent[] = [];
  let hash = previousWave;
  while (hash !== undefined) {
    const named = earlier.find((one) => one.survey.definition === hash && !waves.includes(one));
    if (!named) break;
    const before = named.definition.previousWave;
    waves.push(...earlier.filter(({ definition }) => definition.previousWave === before));
    hash = before;
  }
  return waves;
}

/**
 * The wave that a survey repeats, going on from what was published of it: the latest of these, if
 * this is another round of asking; else the one that their own round repeats.
 */
export function previousWaveAfter(
  prior: readonly ProtectedRelease[],
  isNextWave: boolean,
): string | undefined {
  const earlier = prior.map(({ content }) => content);
  const before = new Set(earlier.flatMap(({ definition }) => earlierWaves(definition, earlier)));
  const latest = earlier.filter((content) => !before.has(content));
  const own = latest[0]?.definition.previousWave;
  if (!latest.every(({ definition }) => definition.previousWave === own)) {
    throw refuse('waves-unconnected');
  }
  return isNextWave ? latest.at(-1)?.survey.definition : own;
}
