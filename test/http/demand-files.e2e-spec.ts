import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readRelease } from '../../src/disclosure/index.js';
import { buildReport, readRegister, renderHtml } from '../../src/reports/index.js';
import { runHere } from '../cli/run-here.js';
import { lineOf, RegisterDesk } from '../support/register-desk.js';
import { ENGINES } from '../support/testing-app.js';

const SECRET = /notedBy|accountId/;

/** The letter as somebody makes it who has the two files and no server. */
async function byCommand(release: ArrayBuffer, register: ArrayBuffer): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-letter-'));
  try {
    const at = (name: string) => join(folder, name);
    writeFileSync(at('release.json'), Buffer.from(release));
    writeFileSync(at('register.json'), Buffer.from(register));
    const options = ['--edition', 'letter', '--lang', 'fr', '--out', at('letter.pdf')];
    const report = ['report', at('release.json'), ...options];
    expect((await runHere(...report, '--register', at('release.json'))).refusal?.code).toBe(
      'register-unreadable',
    );
    await runHere(...report, '--register', at('register.json'));
    return readFileSync(at('letter.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(ENGINES)('the files of the register on %s', (engine) => {
  const desk = new RegisterDesk(engine);

  /** A demand that was answered without reasons, and a step of it that was noted by mistake. */
  beforeAll(async () => {
    await desk.openResults();
    const demand = await desk.raise({
      'text.en': '=Time to <b>drive</b>',
      dueOn: '2026-06-20',
    });
    await desk.rest(demand, { answers: ['no'] });
    await desk.step(demand, { to: 'on-agenda' });
    await desk.goTo('2026-06-25T09:00:00Z');
    const words = 'We take note.';
    await desk.step(demand, { to: 'unreasoned', day: '2026-06-24', words });
    await desk.step(demand, { to: 'committed', words: 'A plan', dueOn: '2026-12-01' });
    await desk.fill(`${demand}/correction?of=5`, { words: 'Another demand was meant' });
  });

  it('are a table that runs no formula, and days of a calendar', async () => {
    const table = await desk.html('/rep/demands.csv');
    expect(table).toContain(`'=Time to <b>drive</b>`);
    expect(table).toContain('We take note.');
    expect(table).not.toMatch(SECRET);
    const workbook = Buffer.from(await (await desk.rep.get('/rep/demands.xlsx')).arrayBuffer());
    const { 'xl/worksheets/sheet1.xml': sheet } = unzipSync(workbook);
    expect(strFromU8(sheet!)).toMatch(/ s="3" t="inlineStr"><is><t [^>]*>=Time to &lt;b&gt;drive/);
    expect(strFromU8(sheet!)).not.toMatch(SECRET);
    const calendar = await desk.rep.get('/rep/demands.ics');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const lines = (await calendar.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => /^(SUMMARY|DTSTART)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20260620',
      'SUMMARY:Demand 2: answer due',
    ]);
  });

  it('are the report with its state, and the same again from its two files', async () => {
    const at = `/rep/surveys/${desk.survey}`;
    const html = lineOf(await desk.html(`${at}/report?lang=en`));
    expect(html).toContain('Answered without reasons (since 24 June 2026)');
    expect(html).toContain('Raised on 10 June 2026, after the results were opened');
    expect(html).toContain('24 June 2026, Answered without reasons: “We take note.”');
    expect(html).not.toContain('Another demand was meant');
    const load = async (path: string) => (await desk.rep.get(`${at}/${path}`)).arrayBuffer();
    const json = async (path: string) =>
      JSON.parse(Buffer.from(await load(path)).toString()) as unknown;
    const register = readRegister(await json('register.json?lang=fr'));
    const release = readRelease(await json('release.json'));
    const page = await load('report?lang=fr');
    const full = renderHtml(buildReport(release, { language: 'fr', register }));
    expect(Buffer.from(page).toString() === full).toBe(true);
    const printed = await load('report.pdf?lang=fr&edition=letter');
    if (engine === 'sqlite') {
      const letter = await byCommand(
        await load('release.json'),
        await load('register.json?lang=fr'),
      );
      expect(letter.equals(Buffer.from(printed))).toBe(true);
    }
    expect((await desk.rep.get(`${at}/report.pdf?edition=poem`)).status).toBe(422);
  });
});
