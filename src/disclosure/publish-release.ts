import {
  definitionHash,
  THRESHOLD_FLOOR,
  type Response,
  type SurveyDefinition,
  type Amendment,
} from '../questionnaire/index.js';
import { buildCertificate } from './certificate/build-certificate.js';
import type { Certificate } from './certificate/certificate.js';
import { checkCertificate, hashOfCertificate } from './certificate/check-certificate.js';
import { COIN_BYTES, type Coins, writeCoins } from './coins.js';
import { changedGroups } from './ledger/changed-groups.js';
import { protectAgainstEarlier } from './ledger/earlier-editions.js';
import { earlierWaves } from './ledger/earlier-waves.js';
import { looksLikeEdition } from './ledger/looks-like-edition.js';
import { asksTheSame } from './ledger/same-questions.js';
import { printTable, shareOf } from './print-table.js';
import { type SiblingMerge, ProtectionPlan } from './protection/index.js';
import { sealRelease, type ProtectedRelease } from './protected-release.js';
import {
  type BallotCount,
  type OpenDays,
  RELEASE_SCHEMA,
  type PublishedTable,
  type PublishedVerbatim,
  type VerbatimReview,
  type ReleaseContent,
} from './release.js';
import { tabulate } from './tabulate.js';
import { tellAsked } from './tell-asked.js';
import { withholdDependents } from './withhold-dependents.js';
import { refuse } from './refusals.js';

/** Named in every release, with what it states of its own result. */
const METHOD = { name: 'trades', version: '1' } as const;

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
  readonly merges?: readonly SiblingMerge[];
  /** Called with the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Chance that nobody can guess; salts the certificate and decides no figure. */
  readonly coins: Coins;
}

export type Publication =
  | {
      readonly kind: 'released';
      readonly release: ProtectedRelease;
      /** What proves it, to be kept like the responses; none where earlier figures are repeated. */
      readonly certificate: Certificate | undefined;
    }
  | { readonly kind: 'too-few-responses'; readonly needed: number };

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

/** People who may pool what they know of themselves (D4). */
const COLLUDERS = 1;

/** Counts, protects and seals. The only way from responses to anything that can be shown. */
export function publishRelease({
  definition,
  responses,
  invited,
  openDays,
  amendments = [],
  ballots,
  verbatims,
  prior,
  merges = [],
  onProgress,
  coins,
}: PublicationRequest): Publication {
  if (coins.length !== COIN_BYTES) throw new RangeError('a release takes 32 bytes of chance');
  checkPlan(definition);
  if (responses.length < definition.threshold) {
    return { kind: 'too-few-responses', needed: definition.threshold };
  }
  const earlier = prior.map((release) => release.content);
  if (earlier.some((content) => content.survey.code !== definition.questionnaire.code)) {
    throw refuse('prior-of-another-survey');
  }
  // Differences from figures of another kind are not looked at, so none are made.
  if (earlier.some(({ schema }) => schema !== RELEASE_SCHEMA)) {
    throw refuse('prior-of-another-schema', { schema: RELEASE_SCHEMA });
  }
  const { questionnaire, threshold, sensitiveThreshold } = definition;
  const counts = tabulate(definition, responses);
  const survey = definitionHash(definition);
  const waves = earlierWaves(definition, earlier);
  const editions = earlier.filter((content) => !waves.includes(content));
  if (!editions.every((content) => asksTheSame(content.definition, definition))) {
    throw refuse('edition-asks-otherwise');
  }
  const rules = {
    threshold,
    sensitiveThreshold,
    colluders: COLLUDERS,
    merges: [...(definition.merges ?? []), ...merges],
    changed: changedGroups(definition, waves),
  };
  const plan = new ProtectionPlan(counts, rules, onProgress);
  const printed = counts.questions.flatMap(({ scope }, question) =>
    [[], ...(scope === 'overall' ? [] : definition.crossings)].map((by) =>
      printTable(counts, plan, question, by),
    ),
  );
  type Floors = Pick<SurveyDefinition, 'threshold' | 'sensitiveThreshold'>;
  const thresholdOf = (table: string, floors: Floors = definition): number =>
    counts.questions.find(({ code }) => code === table)?.sensitive
      ? Math.max(floors.threshold, floors.sensitiveThreshold)
      : floors.threshold;
  const withholdLinked = (tables: readonly PublishedTable[], counted: number) =>
    tellAsked(withholdDependents(tables, counts.questions), counts.questions, {
      responses: counted,
      thresholdOf: (table) => thresholdOf(table),
    });
  const protectedTables = withholdLinked(printed, responses.length);
  const counted = { tables: protectedTables, responses: responses.length, threshold };
  if (waves.some((wave) => !hasOtherBallots(ballots, wave) && looksLikeEdition(counted, wave))) {
    throw refuse('wave-looks-like-edition');
  }
  const groups = questionnaire.profile.flatMap((profile) => profile.groups ?? []);
  const edition = protectAgainstEarlier(protectedTables, responses.length, editions, {
    // An earlier edition may have promised more.
    ...rules,
    threshold: Math.max(threshold, ...editions.map((content) => content.threshold)),
    thresholdOf: (table) =>
      Math.max(...[definition, ...editions].map((floors) => thresholdOf(table, floors))),
    profile: questionnaire.profile.map(({ code }) => code),
    groups: new Set(groups.map(({ code }) => code)),
    isConditional: (table) =>
      counts.questions.some(({ code, base }) => code === table && base !== undefined),
  });
  const tables = withholdLinked(edition.tables, edition.responses);
  const certificate = edition.isRepeated
    ? undefined
    : buildCertificate(counts, plan, tables, writeCoins(coins));
  const release = sealRelease({
    schema: RELEASE_SCHEMA,
    survey: { code: questionnaire.code, title: questionnaire.title, definition: survey },
    definition,
    threshold,
    sensitiveThreshold,
    participation: { invited, responses: edition.responses },
    ...(openDays ? { openDays } : {}),
    ...(amendments.length > 0 ? { amendments } : {}),
    ...(ballots ? { ballots } : {}),
    tables,
    verbatims,
    prior: earlier.map((content) => content.hash),
    method: {
      ...METHOD,
      proof: {
        ...shareOf(tables),
        withheldForEarlier: edition.withheldForEarlier,
        ...(certificate ? { certificate: hashOfCertificate(certificate) } : {}),
      },
    },
  });
  if (certificate) demandProof(release, certificate);
  return { kind: 'released', release, certificate };
}

/** Two bulletins list other ballots, one for each response: nobody's answer is counted in both. */
const hasOtherBallots = (ballots: BallotCount | undefined, wave: ReleaseContent): boolean =>
  ballots !== undefined && wave.ballots !== undefined && ballots.root !== wave.ballots.root;

/** Nothing is published that is not proven, by whatever fault (D12). */
function demandProof({ content }: ProtectedRelease, certificate: Certificate): void {
  const check = checkCertificate(content, certificate);
  if (check.kind === 'proven') return;
  throw refuse('release-unproven');
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
