import { definitionHash } from '../questionnaire/index.js';
import { findShapeFault } from './release-shape.js';
import { hashOfRelease, sealRelease, type ProtectedRelease } from './protected-release.js';
import type { ReleaseContent } from './release.js';
import { refuse } from './refusals.js';

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
    throw refuse('release-malformed', { fault });
  }
  const content = json as ReleaseContent;
  if (hashOrNothing(() => hashOfRelease(content)) !== content.hash) {
    throw refuse('release-altered');
  }
  if (hashOrNothing(() => definitionHash(content.definition)) !== content.survey.definition) {
    throw refuse('release-definition-mismatch');
  }
  return sealRelease(content);
}
