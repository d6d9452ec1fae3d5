import { randomBytes } from 'node:crypto';
import { DayKeeper } from '../../../../src/surveys/index.js';
import type { Desk } from './desk.js';
import { passphraseOf, signIn, typePassword } from './founding.js';
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
  const type = async (second: string) => {
    await rep.page.locator('#login-1').fill(rep.name);
    await rep.page.locator('#passphrase-1').fill(passphraseOf(rep.name));
    await rep.page.locator('#login-2').fill(other.name);
    await rep.page.locator('#passphrase-2').fill(second);
  };
  await rep.aside(async () => {
    await type('none of these stones');
    await rep.press('form[action$="/opening"] .button-primary');
    await proveFactor(walk, rep);
    if (!(await rep.page.locator('[aria-invalid="true"]').first().isVisible()))
      throw new Error('a wrong passphrase was not told');
  });
  await type(passphraseOf(other.name));
  rep.note(4);
  await rep.press('form[action$="/opening"] .button-primary');
  await proveFactor(walk, rep);
  await rep.page.locator('#results').waitFor();
}

/** Asked for once more before what cannot be taken back, where the account has one. */
export async function proveFactor({ codes, clock }: OfficeWalk, rep: Desk): Promise<void> {
  if ((await rep.page.locator('#factor').count()) === 0) return;
  clock.leapHalfMinute();
  await rep.sendWrong('/', { _factor: '000000' });
  await rep.send('/', { _factor: codes.get(rep.name)!() });
}

/** The report in hand; says how many bytes it has. */
export async function takeReport(walk: OfficeWalk, rep: Desk, other: Desk): Promise<number> {
  const link = rep.page.locator('a[href*="/report.pdf?lang=en"]');
  const href = (await link.getAttribute('href'))!;
  await rep.aside(() => disturbReport(walk, rep, other));
  rep.note(0, 1);
  const answer = await rep.context.request.get(rep.url + href);
  const pdf = await answer.body();
  if (pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error('the report is no PDF');
  return pdf.length;
}

/**
 * An address that was typed wrongly, every chapter unticked, a print that somebody else has the address of,
 * “back”, and a session that is over: it leads to the report again.
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
  await rep.press('[formaction$="/prints"]');
  const print = rep.path;
  await rep.page.locator('main a[href$="/file"]').waitFor();
  await signIn(walk, other);
  const seen = await other.context.request.get(`${other.url}${print}/file`);
  if (seen.ok()) throw new Error('a print is handed to somebody who did not ask for it');
  await rep.page.goBack();
  if ((await rep.page.locator('[name="chapters"]').count()) === 0)
    throw new Error('“back” from a print leads away from its chapters');
  await rep.context.clearCookies();
  await rep.open(`${results}/composing`);
  await typePassword(walk, rep);
  if (rep.path !== `${results}/composing`)
    throw new Error(`who signs in again is at ${rep.path}, not where they were going`);
  await rep.open(results);
}

/** After the results are known: dated so, and on the list of what waits for an answer. */
export async function raiseDemand(walk: OfficeWalk, rep: Desk): Promise<void> {
  await rep.press('.site-nav a[href$="/rep/demands"]');
  await rep.press('.register-surveys a');
  const form = { 'text.en': 'Plans are fixed by four o’clock the day before.' };
  await rep.sendWrong('/demands', { 'text.en': '' });
  await rep.aside(() => loseDemand(walk, rep, form));
  await rep.send('/demands', form);
  if (!(await rep.said()).includes('Plans are fixed')) throw new Error('the demand is not there');
}

/** A session that is over while a demand is written; then the same page in another tab, and this one once more. */
async function loseDemand(
  walk: OfficeWalk,
  rep: Desk,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const at = rep.path;
  await rep.context.clearCookies();
  await rep.send('/demands', form);
  if (!(await rep.page.content()).includes(form['text.en']!))
    throw new Error('an ended session took the demand that was written');
  await rep.inAnotherTab(async () => {
    await rep.open('/login');
    await typePassword(walk, rep);
  });
  await rep.open(at);
}
