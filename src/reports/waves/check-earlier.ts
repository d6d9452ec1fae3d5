import type { ProtectedRelease } from '../../disclosure/index.js';
import { refuse } from '../refusals.js';

/**
 * That each release is of the survey that the one after it repeats, and that this one was protected with
 * all of them known (D6): only then was it seen to that they tell of no few people who came or left
 * beside each other.
 *
 * @param earlier the latest first
 * @throws DomainError `release-not-before`
 */
export function checkEarlier(
  { content }: ProtectedRelease,
  earlier: readonly ProtectedRelease[],
): void {
  let repeated = content.definition.previousWave;
  for (const one of earlier) {
    const isNext = repeated === one.content.survey.definition;
    if (!isNext || !content.prior.includes(one.hash)) throw refuse('release-not-before');
    repeated = one.content.definition.previousWave;
  }
}

/** Releases of earlier surveys as they follow each other, the latest first; what follows nothing stands last. */
export function inSeries(
  { content }: ProtectedRelease,
  given: readonly ProtectedRelease[],
): readonly ProtectedRelease[] {
  const rest = [...given];
  const series: ProtectedRelease[] = [];
  let repeated = content.definition.previousWave;
  while (rest.length > 0) {
    const at = rest.findIndex((one) => one.content.survey.definition === repeated);
    if (at < 0) break;
    const [next] = rest.splice(at, 1);
    series.push(next!);
    repeated = next!.content.definition.previousWave;
  }
  return [...series, ...rest];
}
