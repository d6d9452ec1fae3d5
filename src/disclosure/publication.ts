import type { AgreedMerge, Amendment, Response, SurveyDefinition } from '../questionnaire/index.js';
import type { ProtectedRelease } from './protected-release.js';
import type { BallotCount, OpenDays, PublishedVerbatim } from './release.js';

export interface PublicationRequest {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
  /** People asked to take part, when known. */
  readonly invited: number | null;
  /** Printed as they are, where they were recorded. */
  readonly openDays?: OpenDays | undefined;
  /** Printed as they are. */
  readonly amendments?: readonly Amendment[];
  /** Printed as it is, where the responses were sealed. */
  readonly ballots?: BallotCount;
  readonly verbatims: readonly PublishedVerbatim[];
  /** Everything published before about this survey; waves are those that the definition repeats. */
  readonly prior: readonly ProtectedRelease[];
  /** Siblings that the representatives agreed to merge at the opening, besides the definition's. */
  readonly merges?: readonly AgreedMerge[];
}

export type Publication =
  | { readonly kind: 'released'; readonly release: ProtectedRelease }
  | { readonly kind: 'too-few-responses'; readonly needed: number };
