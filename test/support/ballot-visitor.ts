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
import type {
  Questionnaire,
  SurveyInformation,
  SurveyKeys,
  SurveyMode,
} from '../../src/questionnaire/index.js';
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

type InvitableSurvey = Pick<TestSurvey, 'id' | 'issuer' | 'definition' | 'definitionHash'> & {
  readonly keys: SurveyKeys;
};

/** A survey by invitation, open unless told, with every key in its place. */
export async function seedInvitedSurvey(
  test: TestApp,
  mode: SurveyMode,
  questionnaire?: Questionnaire,
  state: SurveyState = 'open',
  information?: SurveyInformation,
): Promise<InvitedSurvey> {
  const survey = await seedSurvey(test, state, questionnaire, mode, information);
  return inviteTo(test, survey);
}

/** The same for a survey that is in its place: its key signs ballots, and people are invited. */
export async function inviteTo<Survey extends InvitableSurvey>(
  test: TestApp,
  survey: Survey,
): Promise<Survey & Omit<InvitedSurvey, keyof TestSurvey>> {
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
    words: controlWords(survey.definitionHash, survey.definition.wordsBy),
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

/** One invitation, good for each of these surveys. */
export async function inviteToAll(
  { app }: TestApp,
  [first, ...others]: readonly InvitedSurvey[],
): Promise<{ readonly link: string; readonly code: string }> {
  const { link, code } = await first!.invite();
  const secret = parseInvitationSecret(code)!;
  for (const { id } of others) {
    await app.get(InvitationStore).add(id, [toHex(invitationHash(id, secret))]);
  }
  return { link, code };
}

/** Types the words that are asked for, as they stand on the poster. */
export async function compareWords(page: Page, words: readonly string[]): Promise<void> {
  await toBallot(page);
  await typeWords(page, words);
}

/** @param prefix of the fields' names, where another panel than that of the ballot asks */
export async function typeWords(page: Page, words: readonly string[], prefix = ''): Promise<void> {
  for (const id of ['word-1', 'word-2', 'word-3'].map((name) => `${prefix}${name}`)) {
    const label = await page.locator(`label[for="${id}"]`).innerText();
    const place = Number(/\d/.exec(label)![0]);
    await page.locator(`#${id}`).fill(words[place - 1] ?? 'zzzz');
  }
}

/** Says whose device it is and that the code is written down, as the page asks before a draw. */
export async function readyToDraw(
  page: Page,
  device: 'own' | 'not-own' = 'not-own',
): Promise<void> {
  await page.locator(`#${device}`).check();
  await page.locator('#noted').check();
}

export async function takeBallot(
  page: Page,
  words: readonly string[],
  device: 'own' | 'not-own' = 'not-own',
): Promise<void> {
  await toBallot(page);
  // At one go: how the fields are come to is a matter of the ways by keyboard and of the journeys.
  await page.evaluate(`{
    const words = ${JSON.stringify(words)};
    for (const field of [1, 2, 3].map((no) => document.getElementById('word-' + no))) {
      field.value = words[/\\d/.exec(field.labels[0].textContent)[0] - 1] ?? 'zzzz';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const id of ['${device}', 'noted']) {
      const box = document.getElementById(id);
      if (!box.checked) box.click();
    }
  }`);
  await page.locator('[data-action="draw"]').click();
}

/** Answers the one question of `everyKind` that needs an answer, and sends. */
export async function answerAndSend(page: Page, often = 'always'): Promise<void> {
  await choose(page, `q-often-o-${often}`);
  await send(page);
}

/** Chooses an answer; on a phone, on the screen of its question. */
export async function choose(page: Page, id: string): Promise<void> {
  const label = page.locator(`label[for="${id}"]`);
  await turnTo(
    page,
    (await label.locator('xpath=ancestor::*[@data-question]').getAttribute('data-question'))!,
  );
  await label.click();
}

/** Goes to a question as people do on a phone: by the list of all answers. */
export async function turnTo(page: Page, code: string): Promise<void> {
  await panel(page, 'form').waitFor();
  if (await page.locator(`[data-question="${code}"]`).isVisible()) return;
  await toReview(page);
  await page.locator(`.review a[href="#q-${code}"]`).click();
}

/** Goes to the list of all answers, below which the form is sent. */
export async function toReview(page: Page): Promise<void> {
  await panel(page, 'form').waitFor();
  const all = page.locator('[data-action=page-all]');
  if (await all.isVisible()) await all.click();
}

export async function send(page: Page): Promise<void> {
  await toReview(page);
  await page.locator('button[type=submit]').click();
}

/** From the first screen of a survey, or where its ballot is asked for already. */
export async function toBallot(page: Page): Promise<void> {
  await page.locator('[data-panel=first]:visible, [data-panel=ballot]:visible').waitFor();
  const begin = page.locator('[data-action=begin]');
  if (await begin.isVisible()) await begin.click();
  await panel(page, 'ballot').waitFor();
}

/** The form is shown before its ballot is there (decision 78): here it is there only with it. */
const WITH_ITS_BALLOT = ':not(:has([data-part=fetching]:not([hidden])))';

export const panel = (page: Page, name: string) =>
  page.locator(`[data-panel="${name}"]${name === 'form' ? WITH_ITS_BALLOT : ''}`);
