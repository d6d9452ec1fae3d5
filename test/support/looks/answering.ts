import type { Page } from 'playwright-core';
import { invitationFragment } from '../../../src/credentials/index.js';
import { codeOn, enterBallotCode, message } from '../ballot-page.js';
import {
  choose,
  panel,
  readyToDraw,
  send,
  takeBallot,
  toBallot,
  typeWords,
} from '../ballot-visitor.js';
import { book, comingBack, phases, sealed } from './coming-back.js';
import type { Visitor } from './visitor.js';

/** Ways to answer, each of which passes states that no other one passes. */
export const WAYS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  beginning,
  sitting,
  'two phases': phases,
  'coming back': comingBack,
  book,
  'sealed on the phone': sealed,
  petition: signing,
  'nothing to answer': nothing,
  'open link': openLink,
};

async function beginning({ url, surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  await page.goto(`${url}/i`);
  await panel(page, 'enter').waitFor();
  await look('enter', page);
  await page.locator('#invitation').fill('no code');
  await page.locator('[data-action=open]').click();
  await message(page, 'bad-invitation').waitFor();
  await look('enter: a code with a mistake', page);
  const { code, link } = await surveys.sitting.invite();
  await page.goto('about:blank');
  const { definitionHash } = surveys.sitting;
  await page.goto(`${url}/i#${invitationFragment('0'.repeat(32), code, definitionHash)}`);
  await message(page, 'unknown').waitFor();
  await look('trouble: an invitation to no survey', page);
  await page.goto(link);
  await panel(page, 'first').waitFor();
  await look('first', page);
  await openDetails(page, 'first');
  await look('first: how am I protected', page);
  const another = await page.context().newPage();
  await another.goto(link);
  await message(another, 'other-tab').waitFor();
  await look('trouble: open in another tab', another);
  await another.close();
}

async function sitting({ surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  const { link } = await surveys.sitting.invite();
  await page.goto(link);
  await toBallot(page);
  await look('ballot', page);
  await openDetails(page, 'ballot');
  await look('ballot: what is one tap away', page);
  await typeWords(page, []);
  await readyToDraw(page);
  await page.locator('[data-action=draw]').click();
  await message(page, 'wrong').waitFor();
  await look('ballot: wrong words', page);
  const code = await codeOn(page, 'ballot');
  await takeBallot(page, surveys.sitting.words);
  await panel(page, 'form').waitFor();
  await send(page);
  await page.locator('[data-errors]:visible').waitFor();
  await look('form: something is missing', page);
  await eachQuestion(page, look);
  await page.route('**/api/submit', (route) => route.abort(), { times: 1 });
  await send(page);
  await message(page, 'not-sent').waitFor();
  await look('review: not sent yet', page);
  await send(page);
  await panel(page, 'counted').waitFor();
  await look('counted', page);
  const second = await open();
  await second.goto(link);
  await takeBallot(second, surveys.sitting.words);
  await message(second, 'refused').waitFor();
  await look('ballot: refused', second);
  await enterBallotCode(second, code);
  await takeBallot(second, surveys.sitting.words);
  await choose(second, 'q-contract-o-part');
  await choose(second, 'q-alone-o-no');
  await send(second);
  await panel(second, 'already-counted').waitFor();
  await look('already counted', second);
  await panel(second, 'already-counted').locator('[data-action=withdraw]').click();
  await panel(second, 'withdrawn').waitFor();
  await look('withdrawn', second);
  await page.locator('[data-action=clear]').click();
  await page.locator('[data-panel=counted]').waitFor({ state: 'detached' });
  await page.locator('main h1').waitFor();
  await look('cleared', page);
}

/** Turns from one question to the next, answering what changes how the page looks. */
async function eachQuestion(page: Page, look: Visitor['look']): Promise<void> {
  await choose(page, 'q-alone-o-yes');
  await choose(page, 'q-contract-o-else');
  const seen = new Set<string>();
  for (;;) {
    const here = page.locator('.question[data-question]:visible');
    if ((await here.count()) === 0) break;
    const code = (await here.first().getAttribute('data-question'))!;
    if (code === 'remark') await page.locator('#q-remark').fill('I am the only one, ask Rémi.');
    if (code === 'told') await page.locator('label[for="q-told-o-no"]').click();
    if (code === 'site') await page.locator('label[for="q-site-o-south"]').click();
    if (code === 'workshop') await page.locator('#q-workshop').fill('1');
    // What stands around a question is that of the first.
    const part = seen.size === 0 ? [] : [`[data-question="${code}"]`];
    if (!seen.has(code)) await look(`question: ${code}`, page, ...part);
    seen.add(code);
    await page.locator('[data-action=page-next]').click();
  }
  await look('review', page);
}

async function signing({ url, surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  await page.goto((await surveys.petition.invite()).link);
  await panel(page, 'first').waitFor();
  await look('petition: first', page);
  await takeBallot(page, surveys.petition.words);
  await panel(page, 'form').waitFor();
  await look('petition: form', page);
  await send(page);
  await panel(page, 'counted').waitFor();
  await look('petition: counted', page);
  await page.goto(surveys.petitionLink.page);
  await look('petition by open link', page);
  await page.goto(`${url}/b/${surveys.petitionLink.slug}`);
  await look('bulletin', page);
}

async function nothing({ url, surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  for (const name of ['closed', 'cancelled', 'early'] as const) {
    await page.goto(surveys[name].page);
    await page.locator('main h1:visible').waitFor();
    await look(name, page);
  }
  await page.goto(`${url}/s/nothing-here`);
  await page.locator('main h1:visible').waitFor();
  await look('no such survey', page);
  await page.goto(`${surveys.sitting.page}/plan`);
  await look('what will be published', page);
}

async function openLink({ surveys, open, look }: Visitor): Promise<void> {
  const page = await open();
  await page.goto(surveys.link.page);
  await look('open link', page);
  await page.locator('button[type=submit]').click();
  await page.locator('.errors').waitFor();
  await look('open link: something is missing', page);
  await page.locator('label[for="q-contract-o-full"]').click();
  await page.locator('button[type=submit]').click();
  await page.locator('.receipt').waitFor();
  await look('open link: thanks', page);
  await page.goto(surveys.steps.page);
  await page.locator('label[for="q-contract-o-full"]').click();
  await page.locator('label[for="q-alone-o-yes"]').click();
  await page.locator('button[value=next]').click();
  await page.locator('#q-told').waitFor();
  await look('open link: the next step', page);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(surveys.link.page);
  await look('open link without its script', page);
}

/** Opens all that is one tap away on a screen. */
const openDetails = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    `document.querySelectorAll('[data-panel="${name}"] details').forEach((more) => (more.open = true))`,
  );
