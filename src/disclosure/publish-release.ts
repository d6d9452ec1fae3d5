import { invalidInput, refused } from '../common/index.js';
import {
  definitionHash,
  THRESHOLD_FLOOR,
  type Response,
  type SurveyDefinition,
} from '../questionnaire/index.js';
import { LineHiding } from './line-hiding.js';
import type { ProtectionMethod } from './protection-method.js';
import { sealRelease, type ProtectedRelease } from './protected-release.js';
import { type BallotCount, RELEASE_SCHEMA, type PublishedVerbatim } from './release.js';
import { tabulate } from './tabulate.js';

export interface PublicationRequest {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
  /** People asked to take part, when known. */
  readonly invited: number | null;
  /** Printed as it is, where the responses were sealed. */
  readonly ballots?: BallotCount;
  readonly verbatims: readonly PublishedVerbatim[];
  /** Everything published before about this survey. */
  readonly prior: readonly ProtectedRelease[];
}

export type Publication =
  | { readonly kind: 'released'; readonly release: ProtectedRelease }
  | { readonly kind: 'too-few-responses'; readonly needed: number };

function checkPlan({ threshold, sensitiveThreshold, crossings, questionnaire }: SurveyDefinition) {
  if (![threshold, sensitiveThreshold].every((k) => Number.isInteger(k) && k >= THRESHOLD_FLOOR)) {
    throw refused(
      'threshold-below-floor',
      `Set a threshold of at least ${THRESHOLD_FLOOR} people; smaller groups are never published.`,
    );
  }
  const known = new Set(questionnaire.profile.map((profile) => profile.code));
  for (const by of crossings) {
    if (by.length < 1 || by.length > 2 || new Set(by).size < by.length) {
      throw invalidInput(
        'crossing-not-supported',
        'Split results by one profile question or by two different ones.',
      );
    }
    if (!by.every((code) => known.has(code))) {
      throw invalidInput(
        'crossing-unknown',
        'The publication plan names a profile question that the questionnaire does not have.',
      );
    }
  }
}

/** Counts, protects and seals. The only way from responses to anything that can be shown. */
export const publishRelease = (request: PublicationRequest): Publication =>
  publishReleaseWith(new LineHiding(), request);

/** For this room only: outside it, nobody chooses a method. */
export function publishReleaseWith(
  method: ProtectionMethod,
  { definition, responses, invited, ballots, verbatims, prior }: PublicationRequest,
): Publication {
  checkPlan(definition);
  if (responses.length < definition.threshold) {
    return { kind: 'too-few-responses', needed: definition.threshold };
  }
  const earlier = prior.map((release) => release.content);
  if (earlier.some((content) => content.survey.code !== definition.questionnaire.code)) {
    throw invalidInput(
      'prior-of-another-survey',
      'An earlier release belongs to another survey; name only releases of this one.',
    );
  }
  const { tables, proof } = method.protect(tabulate(definition, responses), earlier);
  const { questionnaire, threshold, sensitiveThreshold } = definition;
  const release = sealRelease({
    schema: RELEASE_SCHEMA,
    survey: {
      code: questionnaire.code,
      title: questionnaire.title,
      definition: definitionHash(definition),
    },
    definition,
    threshold,
    sensitiveThreshold,
    participation: { invited, responses: responses.length },
    ...(ballots ? { ballots } : {}),
    tables,
    verbatims,
    prior: earlier.map((content) => content.hash),
    method: { name: method.name, version: method.version, proof },
  });
  return { kind: 'released', release };
}

/**
 * A new edition with other verbatims and the same tables: nothing is counted again, so nothing
 * can be learned from the two together that the first did not tell.
 */
export function withVerbatims(
  release: ProtectedRelease,
  verbatims: readonly PublishedVerbatim[],
): ProtectedRelease {
  const { hash, ...content } = release.content;
  return sealRelease({ ...content, verbatims, prior: [...content.prior, hash] });
}
