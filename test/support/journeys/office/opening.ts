import { randomBytes } from 'node:crypto';
import { DayKeeper } from '../../../../src/surveys/index.js';
import type { Desk } from './desk.js';
import { passphraseOf } from './founding.js';
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
export async function takeReport(rep: Desk): Promise<number> {
  const link = rep.page.locator('a[href*="/report.pdf?lang=en"]');
  const href = (await link.getAttribute('href'))!;
  rep.note(0, 1);
  const answer = await rep.context.request.get(rep.url + href);
  const pdf = await answer.body();
  if (pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error('the report is no PDF');
  return pdf.length;
}

/** After the results are known: dated so, and on the list of what waits for an answer. */
export async function raiseDemand(rep: Desk): Promise<void> {
  await rep.press('.site-nav a[href$="/rep/demands"]');
  await rep.press('.register-surveys a');
  const form = { 'text.en': 'Plans are fixed by four o’clock the day before.' };
  await rep.sendWrong('/demands', { 'text.en': '' });
  await rep.send('/demands', form);
  if (!(await rep.said()).includes('Plans are fixed')) throw new Error('the demand is not there');
}
