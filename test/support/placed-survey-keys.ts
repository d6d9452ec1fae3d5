import {
  type CouncilKey,
  generateCouncilKey,
  generateIssuerKey,
} from '../../src/credentials/index.js';
import { IntakeKeyMaker } from '../../src/intake/index.js';
import { isByInvitation, type SurveyMode } from '../../src/questionnaire/index.js';
import type { ServerKeys } from './survey-keys.js';
import type { TestApp } from './testing-app.js';

/** The keys of a survey that was put in place without being scheduled. */
export interface TestKeys {
  readonly keys: ServerKeys;
  /** What no server ever holds whole. */
  readonly council: CouncilKey;
  /** PKCS 8 in base 64; empty for an open link. */
  readonly issuer: string;
}

export async function makeTestKeys(
  { app }: TestApp,
  id: string,
  mode: SurveyMode,
): Promise<TestKeys> {
  const { intake } = await app.get(IntakeKeyMaker).make({ id });
  const council = generateCouncilKey();
  const { publicKey, commitment } = council;
  const issuer = isByInvitation(mode) ? await generateIssuerKey() : undefined;
  return {
    keys: {
      ...(issuer ? { issuers: [{ partition: 'all', spki: issuer.spki }] } : {}),
      intake,
      council: { publicKey, commitment, needed: 2, shares: 3 },
    },
    council,
    issuer: issuer?.pkcs8 ?? '',
  };
}
