import { isExact, isWithheld } from '../../disclosure/index.js';
import { type Scale, scoresOfClasses } from '../../questionnaire/index.js';
import type { Figures } from '../figures/release-figures.js';
import type { Interval } from '../../disclosure/index.js';

/**
 * Between which two numbers the mean score lies of those who have one: as if all people of a class had its
 * lowest score, or its highest. `null` where a class is not told exactly, or nobody has a score.
 */
export function meanRange(scale: Scale, figures: Figures): Interval | null {
  let people = 0;
  let [low, high] = [0, 0];
  for (const { code, least, most } of scoresOfClasses(scale)) {
    const figure = figures.count(code);
    if (isWithheld(figure) || !isExact(figure)) return null;
    people += figure.low;
    low += figure.low * least;
    high += figure.low * most;
  }
  return people === 0 ? null : { low: low / people, high: high / people };
}
