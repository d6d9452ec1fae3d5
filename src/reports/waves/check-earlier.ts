import type { ProtectedRelease } from '../../disclosure/index.js';
import { refuse } from '../refusals.js';

/**
 * That a release is of the survey that this one repeats, and that this one was protected with it
 * known (D6): only then was it seen to that the two beside each other tell of no few people who
 * came or left. Throws `release-not-before`.
 */
export function checkEarlier({ content }: ProtectedRelease, earlier: ProtectedRelease): void {
  const isRepeated = content.definition.previousWave === earlier.content.survey.definition;
  if (!isRepeated || !content.prior.includes(earlier.hash)) throw refuse('release-not-before');
}
