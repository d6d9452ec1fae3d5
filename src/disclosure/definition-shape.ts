import type { SentencePart } from '../common/browser.js';
import { findDefinitionProblem } from '../questionnaire/index.js';

/**
 * What keeps a value from being the definition inside a release, by the description of the file
 * format. Its hash is checked elsewhere; this makes sure that whoever reads the release can walk
 * through it. How the fields fit together was checked when it was frozen, by the rules of then.
 */
export function findDefinitionFault(value: unknown): SentencePart | undefined {
  const place = findDefinitionProblem(value);
  if (place === undefined) return undefined;
  return place.startsWith('questionnaire')
    ? { part: 'release-bad-questionnaire' }
    : { part: 'release-bad-definition' };
}
