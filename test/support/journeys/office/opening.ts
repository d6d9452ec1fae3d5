import { randomBytes } from 'node:crypto';
import { DayKeeper } from '../../../../src/surveys/index.js';
import type { Desk } from './desk.js';
import { enterHere, proveFactor } from './entering.js';
import { passphraseOf } from './founding.js';
import { none, NOTHING_TWICE } from './mishaps.js';
import type { Step } from './step.js';
import { take } from './take.js';
import type { OfficeWalk } from './walk.js';
import { SLUG } from './writing.js';

const RESPONSES = 36;

/** Days go by: the survey opens and closes by itself, and sessions end. */
export async function letDaysGo({ test, clock }: OfficeWalk, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    clock.leapDay();
    await test.app.get(DayKeeper).keep();
  }
}

/** Staff, by the door for programs: how people answer has journeys of its own. */
export async function answer({ test }: OfficeWalk): Promise<void> {
  const api = `${test.url}/api/surveys/${SLUG}`;
  for (let i = 0; i < RESPONSES; i += 1) {
    const profile = { site: `o${1 + (i % 3)}`, job: `o${1 + (i % 2)}` };
    const answers = { ...profile, plan_changed: String(1 + (i % 5)) };
    const nonce = randomBytes(16).toString('hex');
    const body = JSON.stringify({ nonce, answers });
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${api}/responses`, { method: 'POST', headers, body });
    if (sent.status >= 300)
      throw new Error(`a response was answered ${sent.status}: ${await sent.text()}`);
  }
}

/** Two who hold the key, at one desk. */
export async function openResults(walk: OfficeWalk, rep: Desk, other: Desk): Promise<void> {
  await rep.press('.site-nav a[href$="/rep"]');
  await rep.press('#tasks ~ table a[href*="/rep/surveys/"]');
  if (!rep.path.endsWith('/opening')) await rep.press('a[href$="/opening"]');
  await proveFactor(walk, rep);
  await take(walk, rep, {
    name: 'opening',
    button: 'form[action$="/opening"] .button-primary',
    fields: () => ({
      '#login-1': rep.name,
      '#passphrase-1': passphraseOf(rep),
      '#login-2': other.name,
      '#passphrase-2': passphraseOf(other),
    }),
    until: '#results',
    loses: 'the logins, which are typed with their passphrases',
    mishaps: {
      ...NOTHING_TWICE,
      'wrong input': { type: { '#passphrase-2': 'none of these stones' } },
      'somebody else': { who: other.name, late: 'nothing' },
    },
  });
}

/** The report in hand; says how many bytes it has. */
export async function takeReport(walk: OfficeWalk, rep: Desk, other: Desk): Promise<number> {
  const link = rep.page.locator('a[href*="/report.pdf?lang=en"]');
  const href = (await link.getAttribute('href'))!;
  await rep.aside(() => disturbReport(walk, rep, other));
  rep.note(1);
  const answer = await rep.context.request.get(rep.url + href);
  const pdf = await answer.body();
  if (pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error('the report is no PDF');
  return pdf.length;
}

const PRINT: Step = {
  name: 'print of some chapters',
  button: '[formaction$="/prints"]',
  until: 'main a[href$="/file"]',
  mishaps: {
    ...NOTHING_TWICE,
    'wrong input': none('what is always in a report is printed where no chapter is ticked'),
    'somebody else': { who: 'ben', late: 'nothing' },
  },
};

/**
 * An address that was typed wrongly, every chapter unticked, a print that somebody else has the address of, and
 * a page that is asked for when the session is over: signing in leads there.
 */
async function disturbReport(walk: OfficeWalk, rep: Desk, other: Desk): Promise<void> {
  const results = rep.path;
  await rep.open(`${results}/report?edition=everything`);
  if ((await rep.page.locator('.chapter').count()) > 0)
    throw new Error('an edition that there is none of was printed');
  await rep.page.goBack();
  await rep.press('a[href$="/composing"]');
  for (const box of await rep.page.locator('[name="chapters"][type="checkbox"]').all())
    await box.uncheck();
  await take(walk, rep, PRINT);
  const seen = await other.context.request.get(`${other.url}${rep.path}/file`);
  if (seen.ok()) throw new Error('a print is handed to somebody who did not ask for it');
  await rep.context.clearCookies();
  await rep.open(`${results}/composing`);
  await rep.page.locator('#login').waitFor();
  await enterHere(walk, rep);
  if (rep.path !== `${results}/composing`)
    throw new Error(`who signs in again is at ${rep.path}, not where they were going`);
  await rep.open(results);
}

/** After the results are known: dated so, and on the list of what waits for an answer. */
export async function raiseDemand(walk: OfficeWalk, rep: Desk): Promise<void> {
  await rep.press('.site-nav a[href$="/rep/demands"]');
  await rep.press('.register-surveys a');
  await take(walk, rep, {
    name: 'demand',
    button: 'form[action$="/demands"] .button-primary',
    fields: ({ name }) => ({ 'text.en': `Plans are fixed by four o’clock, says ${name}.` }),
    mishaps: {
      ...NOTHING_TWICE,
      'wrong input': { type: { 'text.en': '' } },
      'somebody else': { who: 'ben', late: { makes: 'a demand of their own' } },
    },
  });
  if (!(await rep.said()).includes('Plans are fixed')) throw new Error('the demand is not there');
}
