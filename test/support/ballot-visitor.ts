import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { controlWords } from '../../src/common/index.js';
import {
  invitationFragment,
  invitationHash,
  newInvitationSecret,
  parseInvitationSecret,
  toBase64Url,
  toHex,
} from '../../src/credentials/index.js';
import { InvitationStore } from '../../src/eligibility/index.js';
import { IssuerKey } from '../../src/eligibility/storage/issuer-key.entity.js';
import { type Database, ELIGIBILITY_DATABASE } from '../../src/database/index.js';
import type { Questionnaire, SurveyMode } from '../../src/questionnaire/index.js';
import type { SurveyState } from '../../src/surveys/index.js';
import { seedSurvey, type TestSurvey } from './open-survey.js';
import { testKeyWrap } from './test-key-wrap.js';
import type { TestApp } from './testing-app.js';

export interface InvitedSurvey extends TestSurvey {
  readonly words: readonly string[];
  /** Makes one more invitation: its link and its code, as a slip shows them. */
  invite(): Promise<{ readonly link: string; readonly code: string; readonly secret: string }>;
  stateOf(code: string): Promise<string>;
}

/** A survey by invitation, open unless told, with every key in its place. */
export async function seedInvitedSurvey(
  test: TestApp,
  mode: SurveyMode,
  questionnaire?: Questionnaire,
  state: SurveyState = 'open',
): Promise<InvitedSurvey> {
  const survey = await seedSurvey(test, state, questionnaire, mode);
  const spki = survey.keys.issuers![0]!.spki;
  await test.app.get<Database>(ELIGIBILITY_DATABASE).run((manager) =>
    manager.insert(IssuerKey, {
      survey: survey.id,
      partition: 'all',
      spki,
      privateKey: testKeyWrap.wrap('issuer', survey.id, survey.issuer),
    }),
  );
  const store = test.app.get(InvitationStore);
  const hashOf = (code: string) => toHex(invitationHash(survey.id, parseInvitationSecret(code)!));
  return {
    ...survey,
    words: controlWords(survey.definitionHash),
    async invite() {
      const code = newInvitationSecret(new Uint8Array(randomBytes(10)));
      await store.add(survey.id, [hashOf(code)]);
      const fragment = invitationFragment(survey.id, code, survey.definitionHash);
      return {
        link: `${test.url}/i#${fragment}`,
        code,
        secret: toBase64Url(parseInvitationSecret(code)!),
      };
    },
    stateOf: async (code) => {
      await store.tellDraws();
      return store.stateOf(survey.id, hashOf(code));
    },
  };
}

/** Chooses the words that are asked for, as they stand on the poster. */
export async function compareWords(page: Page, words: readonly string[]): Promise<void> {
  await panel(page, 'ballot').waitFor();
  for (const id of ['word-1', 'word-2']) {
    const label = await page.locator(`label[for="${id}"]`).innerText();
    const place = Number(/\d/.exec(label)![0]);
    await page.locator(`#${id}`).selectOption(words[place - 1]!);
  }
}

export async function takeBallot(page: Page, words: readonly string[]): Promise<void> {
  await compareWords(page, words);
  await page.locator('[data-action="draw"]').click();
}

/** Answers the one question of `everyKind` that needs an answer, and sends. */
export async function answerAndSend(page: Page, often = 'always'): Promise<void> {
  await page.locator(`label[for="q-often-o-${often}"]`).click();
  await page.locator('button[type=submit]').click();
}

export const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);
