import {
  publishRelease,
  type ProtectedRelease,
  type PublicationRequest,
} from '../../src/disclosure/index.js';
import type { ReleaseFile } from './attack/release-file.js';
import type { RandomSurvey } from './random-small-survey.js';

/** Publishes, for a survey of which there must be a release. */
export function published(
  { definition, responses }: RandomSurvey,
  request: Partial<PublicationRequest> = {},
): ProtectedRelease {
  const publication = publishRelease({
    definition,
    responses,
    invited: null,
    verbatims: [],
    prior: [],
    ...request,
  });
  if (publication.kind !== 'released') throw new Error('too few responses for this test');
  return publication.release;
}

/** A release as anybody gets it: the file, and nothing of the product. */
export const fileOf = (release: ProtectedRelease): ReleaseFile =>
  JSON.parse(JSON.stringify(release.content)) as ReleaseFile;
