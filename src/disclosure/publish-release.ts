import { definitionHash, type SurveyDefinition, THRESHOLD_FLOOR } from '../questionnaire/index.js';
import { protectAsRanges } from './protect-as-ranges.js';
import { type ProtectedRelease, sealRelease } from './protected-release.js';
import type { Publication, PublicationRequest } from './publication.js';
import { refuse } from './refusals.js';
import type { PublishedVerbatim, VerbatimReview } from './release.js';

function checkPlan({ threshold, sensitiveThreshold, crossings, questionnaire }: SurveyDefinition) {
  if (![threshold, sensitiveThreshold].every((k) => Number.isInteger(k) && k >= THRESHOLD_FLOOR)) {
    throw refuse('threshold-below-floor', { floor: THRESHOLD_FLOOR });
  }
  const known = new Set(questionnaire.profile.map((profile) => profile.code));
  for (const by of crossings) {
    if (by.length < 1 || by.length > 2 || new Set(by).size < by.length) {
      throw refuse('crossing-not-supported');
    }
    if (!by.every((code) => known.has(code))) {
      throw refuse('crossing-unknown');
    }
  }
}

/** Counts, protects and seals. The only way from responses to anything that can be shown. */
export function publishRelease(request: PublicationRequest): Publication {
  const { definition, responses, prior } = request;
  checkPlan(definition);
  if (responses.length < definition.threshold) {
    return { kind: 'too-few-responses', needed: definition.threshold };
  }
  const { code, title } = definition.questionnaire;
  if (prior.some(({ content }) => content.survey.code !== code)) {
    throw refuse('prior-of-another-survey');
  }
  const { invited, openDays, amendments = [], ballots, verbatims } = request;
  const { responses: counted, ...shown } = protectAsRanges(request);
  const release = sealRelease({
    schema: 'cahier/release-2',
    survey: { code, title, definition: definitionHash(definition) },
    definition,
    threshold: definition.threshold,
    sensitiveThreshold: definition.sensitiveThreshold,
    plan: definition.crossings,
    participation: { invited, responses: counted },
    ...(openDays ? { openDays } : {}),
    ...(amendments.length > 0 ? { amendments } : {}),
    ...(ballots ? { ballots } : {}),
    verbatims,
    prior: prior.map(({ hash }) => hash),
    ...shown,
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
  review?: VerbatimReview,
): ProtectedRelease {
  const { hash, ...content } = release.content;
  const tables = { ...content };
  // What was said of the comments before says nothing of these.
  delete tables.review;
  const prior = [...content.prior, hash];
  return sealRelease({ ...tables, verbatims, ...(review ? { review } : {}), prior });
}
