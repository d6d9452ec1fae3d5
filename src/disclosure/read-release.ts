import { definitionHash } from '../questionnaire/index.js';
import { invalidInput } from '../common/index.js';
import { findShapeFault } from './release-shape.js';
import { hashOfRelease, sealRelease, type ProtectedRelease } from './protected-release.js';
import type { ReleaseContent } from './release.js';

/** Hashing throws on what canonical JSON cannot hold, such as a lone surrogate; that is no match. */
function hashOrNothing(compute: () => string): string | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}

/**
 * Admits a release file again, if it is one and nothing in it was changed. The hash is no
 * signature: it shows damage and careless edits, and lets people compare copies.
 */
export function readRelease(json: unknown): ProtectedRelease {
  const fault = findShapeFault(json);
  if (fault !== undefined) {
    throw invalidInput(
      'release-malformed',
      `This is not a release file: ${fault}. Use the file as it was published.`,
    );
  }
  const content = json as ReleaseContent;
  if (hashOrNothing(() => hashOfRelease(content)) !== content.hash) {
    throw invalidInput(
      'release-altered',
      'The release does not match its hash: it was changed after publication. Use the file as it was published.',
    );
  }
  if (hashOrNothing(() => definitionHash(content.definition)) !== content.survey.definition) {
    throw invalidInput(
      'release-definition-mismatch',
      'The survey definition in the release is not the one the release was made from. Use the file as it was published.',
    );
  }
  return sealRelease(content);
}
