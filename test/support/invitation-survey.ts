import { randomBytes } from 'node:crypto';
import { SystemClock } from '../../src/common/index.js';
import {
  deriveBlinding,
  generateCouncilKey,
  generateIntakeKey,
  invitationHash,
  type IssuerKey as IssuerKeyPair,
  toBase64Url,
  toHex,
} from '../../src/credentials/index.js';
import type { Database } from '../../src/database/index.js';
import { InvitationStore } from '../../src/eligibility/index.js';
import { IssuerKeys } from '../../src/eligibility/signing/issuer-keys.js';
import { SigningPool } from '../../src/eligibility/signing/signing-pool.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import {
  definitionHash,
  definitionOf,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import { SurveyDirectory, type SurveyState } from '../../src/surveys/index.js';
import { everyKind } from './open-survey.js';
import { testKeyWrap } from './test-key-wrap.js';

export interface InvitationSurvey {
  readonly id: string;
  readonly slug: string;
  readonly spki: string;
  readonly definitionHash: string;
  /** What the invited people hold. */
  readonly secrets: readonly Uint8Array[];
}

interface Stores {
  readonly office: Database;
  readonly eligibility: Database;
}

export interface SeedOptions {
  readonly state?: SurveyState;
  readonly days?: Pick<SurveyDefinition, 'opensOn' | 'closesOn' | 'drawing' | 'timeZone'>;
  readonly mode?: 'two-phases' | 'one-sitting';
  readonly invited?: number;
  readonly id?: string;
  /** Instead of one that takes a second to make. */
  readonly key?: IssuerKeyPair | undefined;
}

/** A survey by invitation with its keys, in a state of its life, and people who are invited. */
export async function seedInvitationSurvey(
  { office, eligibility }: Stores,
  {
    state = 'open',
    days = {},
    mode = 'one-sitting',
    invited = 30,
    id = randomBytes(16).toString('hex'),
    key,
  }: SeedOptions = {},
): Promise<InvitationSurvey> {
  if (key) await putKey(eligibility, id, key);
  const spki = await new IssuerKeys(eligibility, new SigningPool(), testKeyWrap).make(id);
  const { publicKey, commitment } = generateCouncilKey();
  const definition = definitionOf(everyKind, {
    ...days,
    mode,
    keys: {
      issuers: [{ partition: 'all', spki }],
      intake: generateIntakeKey().publicKey,
      council: { publicKey, commitment, needed: 2, shares: 3 },
    },
  });
  const slug = `s-${id.slice(0, 8)}`;
  const hash = definitionHash(definition);
  await new SurveyDirectory(office, new SystemClock('UTC')).create({
    id,
    slug,
    questionnaireId: null,
    state,
    definition,
    definitionHash: hash,
    invited,
    participation: null,
    participationDay: null,
  });
  const secrets = Array.from({ length: invited }, () => new Uint8Array(randomBytes(10)));
  await new InvitationStore(eligibility).add(
    id,
    secrets.map((secret) => hashOf(id, secret)),
  );
  return { id, slug, spki, definitionHash: hash, secrets };
}

const putKey = (eligibility: Database, survey: string, { spki, pkcs8 }: IssuerKeyPair) =>
  eligibility.run((manager) =>
    manager.insert(IssuerKey, {
      survey,
      partition: 'all',
      spki,
      privateKey: testKeyWrap.wrap('issuer', survey, pkcs8),
    }),
  );

export const hashOf = (survey: string, secret: Uint8Array): string =>
  toHex(invitationHash(survey, secret));

/** The body of a request for a ballot, as a browser derives it from a ballot code. */
export async function drawBody(
  survey: { readonly id: string; readonly spki: string },
  secret: Uint8Array,
  seed: Uint8Array = randomBytes(16),
): Promise<Record<string, string>> {
  const { blinded } = await deriveBlinding(seed, survey.id, survey.spki);
  return {
    survey: survey.id,
    invitation: toBase64Url(secret),
    blinded: toBase64Url(blinded),
  };
}

export const postJson = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<globalThis.Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
