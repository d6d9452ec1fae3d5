import {
  type CollectedVerbatim,
  collectVerbatims,
  type UnnamedComment,
} from '../../comments/thread.js';
import {
  type BallotCount,
  type OpenDays,
  publishRelease,
  readRelease,
  type ReleaseContent,
} from '../../disclosure/index.js';
import type {
  AgreedMerge,
  Amendment,
  Response,
  SurveyDefinition,
} from '../../questionnaire/index.js';

/** A survey whose responses are open, in memory, and what is printed of how they came. */
export interface OpenedSurvey {
  readonly surveyId: string;
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
  readonly invited: number | null;
  /** The days that were; undefined where nobody recorded them. */
  readonly openDays: OpenDays | undefined;
  readonly amendments: readonly Amendment[];
  readonly ballots: BallotCount;
  /** Releases of earlier waves (rule D6). */
  readonly prior: readonly ReleaseContent[];
  /** Siblings to show in one row, agreed beyond the plan. */
  readonly merges: readonly AgreedMerge[];
}

/** All that ever leaves an opening: nothing in it joins two answers of one person. */
export type OpeningResult =
  | {
      readonly kind: 'released';
      readonly release: ReleaseContent;
      /** Each on its own, in the order of their names. */
      readonly verbatims: readonly CollectedVerbatim[];
    }
  | { readonly kind: 'too-few-responses'; readonly needed: number };

/**
 * Counts and protects what was opened, wherever that was, and takes the comments out.
 *
 * @param newId a name for a comment that nobody else can guess, by which they are ordered
 */
export function publishOpened(
  opened: OpenedSurvey,
  newId: (comment: UnnamedComment) => string,
): OpeningResult {
  const { surveyId, definition, responses, prior } = opened;
  const publication = publishRelease({
    definition,
    responses,
    invited: opened.invited,
    openDays: opened.openDays,
    amendments: opened.amendments,
    ballots: opened.ballots,
    verbatims: [],
    prior: prior.map((content) => readRelease(content)),
    merges: opened.merges,
  });
  if (publication.kind === 'too-few-responses') return publication;
  return {
    kind: 'released',
    release: publication.release.content,
    verbatims: collectVerbatims(surveyId, definition, responses, newId),
  };
}
