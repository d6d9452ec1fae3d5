import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readRelease } from '../../src/disclosure/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { Survey, SurveyDirectory, SurveyPurging } from '../../src/surveys/index.js';
import { buildReport, readRegister, renderHtml } from '../../src/reports/index.js';
import { runHere } from '../cli/run-here.js';
import { fieldsIn, sentFrom, textOf } from '../support/form-in-page.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  openSurvey,
  placeDefinition,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

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

/** With a demand and an indicator that are written before anybody answers. */
const DEFINITION = {
  ...REP_DEFINITION,
  questionnaire: {
    ...REP_DEFINITION.questionnaire,
    demands: [
      {
        code: 'breaks',
        text: { en: 'Breaks that are kept', fr: 'Des pauses tenues' },
        questions: ['time'],
      },
    ],
    claims: [
      {
        code: 'quick',
        statement: { en: 'We drive 40 km a day' },
        source: { en: 'Annual report' },
        questions: ['time'],
      },
    ],
  },
};

const PDF = Buffer.from('%PDF-1.4\nthe minutes \u0000\u00ff\n%%EOF', 'latin1');
const linksOf = (html: string) => html.replaceAll('&#x3D;', '=');
const SECRET = /notedBy|accountId/;

describe.each(ENGINES)('the register of demands on %s', (engine) => {
  const clock = new PlacedClock('2026-06-10T09:00:00Z');
  let test: TestApp;
  let rep: TestSession;
  let other: TestSession;
  let survey: string;
  let demand: string;

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
    [rep, other] = [await signIn(test, 'rep'), await signIn(test, 'rep')];
    survey = await placeDefinition(test, DEFINITION, 'closed', someResponses(40));
  });
  afterAll(() => test.close());

  const page = async (path: string) =>
    textOf(await (await rep.get(path)).text()).replace(/\s+/g, ' ');
  const opened = async (who: TestSession, at: string) =>
    Object.fromEntries(sentFrom(await (await who.get(at)).text()));
  /** Opens a form, fills it in and sends it; what the question is chosen by has a form of its own. */
  const fill = async (at: string, typed: Record<string, string | readonly string[]>, who = rep) => {
    const form = await opened(who, at);
    delete form['place'];
    return who.post(at.replace(/\?.*/, ''), { ...form, ...typed });
  };
  const demandAt = async (text: string) => {
    const list = await (await rep.get('/rep/demands')).text();
    return new RegExp(`href="(/rep/demands/\\w+)">${text}`).exec(list)?.[1] ?? '';
  };
  const attach = async (title: string, content: Buffer) => {
    const body = new FormData();
    const { _seen: seen = '' } = await opened(rep, `${demand}/document`);
    for (const [name, value] of [
      ['_csrf', rep.csrf],
      ['_seen', seen],
      ['title', title],
    ] as const) {
      body.append(name, value);
    }
    if (content.length > 0)
      body.append('document', new Blob([new Uint8Array(content)]), '../a".html');
    const headers = { cookie: rep.cookie };
    return fetch(`${test.url}${demand}/document`, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    });
  };

  it('takes over what a questionnaire asks, once, whoever looks and however often', async () => {
    await Promise.all([rep.get('/rep/demands'), other.get('/rep/demands'), rep.get('/rep')]);
    const list = await (await rep.get('/rep/demands')).text();
    expect(list.split('Breaks that are kept')).toHaveLength(2);
    demand = await demandAt('Breaks that are kept');
    const shown = await page(demand);
    expect(shown).toContain('before the results were opened');
    expect(shown).toContain('Taken over from the questionnaire');
  });

  it('belongs to reps: admins and visitors see none of it', async () => {
    const admin = await signIn(test, 'admin');
    for (const path of [
      '/rep/demands',
      demand,
      '/rep/demands.csv',
      '/rep/demands.xlsx',
      '/rep/demands.ics',
      '/rep/claims',
    ]) {
      expect((await admin.get(path)).status).toBe(403);
      expect((await fetch(test.url + path, { redirect: 'manual' })).status).toBe(303);
    }
    for (const path of ['/rep/demands/nothing', `/rep/demands/${'0'.repeat(32)}`]) {
      expect((await rep.get(path)).status).toBe(404);
    }
  });

  it('offers no figure before the results are open, and dates what is raised later', async () => {
    expect(await page(`${demand}/figures`)).toContain('the results are not open yet');
    await openSurvey(test, rep, survey);
    const at = `/rep/surveys/${survey}/demands`;
    const blank = await fill(at, { 'text.en': ' ', 'text.fr': '' });
    expect(blank.status).toBe(422);
    expect((await fill(at, { 'text.en': 'Too soon', day: '2026-06-11' })).status).toBe(422);
    const made = await fill(at, { 'text.en': '=Time to <b>drive</b>', dueOn: '2026-06-20' });
    expect(made.status).toBe(303);
    demand = made.headers.get('location')!;
    expect(await (await rep.get(demand)).text()).toContain('Time to &lt;b&gt;drive&lt;/b&gt;');
    expect(await page(demand)).toContain('Raised on 10 June 2026, after the results were opened');
    expect(await page(demand)).toContain('Demand 2');
  });

  it('rests on figures that the release tells, and on no other', async () => {
    const place = `${survey}|time`;
    const at = `${demand}/figures?place=${encodeURIComponent(place)}`;
    const chosen = await fill(at, { answers: ['no'] });
    expect(chosen.status).toBe(303);
    // 26 of 40; of the 80 invited no share is told, since nobody knows who of them used the link.
    expect(await page(demand)).toMatch(
      /Is there time to drive safely\?: 65% answered “No” \(n = 40\)(?!;)/,
    );
    const codeOf = (name: string) => ({ answers: ['no'], group: name });
    for (const typed of [codeOf('site|nowhere'), codeOf('nothing|north'), { answers: ['maybe'] }]) {
      const refused = await fill(at, typed);
      expect(refused.status).toBe(422);
      expect(textOf(await refused.text())).toContain('withholds it or does not hold it');
    }
    expect((await fill(at, { answers: ['no'] })).status).toBe(409);
  });

  it('follows a demand from state to state, and lets none follow that may not', async () => {
    const step = (typed: Record<string, string>) =>
      fill(`${demand}/step`, { day: '2026-06-10', words: '', dueOn: '', ...typed });
    for (const to of ['verified', 'delivered', 'partly', 'raised', 'nonsense']) {
      expect([409, 422]).toContain((await step({ to })).status);
    }
    expect((await step({ to: 'on-agenda', day: '2026-06-09' })).status).toBe(422);
    expect((await step({ to: 'on-agenda' })).status).toBe(303);
    clock.put('2026-06-25T09:00:00Z');
    [rep, other] = [await signIn(test, 'rep'), await signIn(test, 'rep')];
    const words = 'We take note.';
    expect((await step({ to: 'unreasoned', day: '2026-06-24', words })).status).toBe(303);
    const shown = await page(demand);
    expect(shown).toContain('Answered without reasons since 24 June 2026');
    expect(shown).toContain('Answer was due by 20 June 2026: late by 5 days');
    expect(shown).toContain('Open for 15 days');
    expect(shown).toMatch(/Noted on 25 June 2026 by rep-\w+/);
  });

  it('tells of two who write that the first was quicker, and shows both', async () => {
    const at = `${demand}/step`;
    const [mine, theirs] = [await opened(rep, at), await opened(other, at)];
    const theirStep = { ...theirs, to: 'committed', words: 'A plan', dueOn: '2026-12-01' };
    expect((await other.post(at, theirStep)).status).toBe(303);
    const refused = await rep.post(at, { ...mine, to: 'refused', words: 'My own words' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('My own words');
    expect(await page(demand)).toContain('To be carried out by 1 December 2026');
  });

  it('keeps what was noted by mistake, marked, beside the reason', async () => {
    const [step] = /correction\?of=\d+/.exec(linksOf(await (await rep.get(demand)).text())) ?? [''];
    expect((await fill(`${demand}/${step}`, { words: 'Another demand was meant' })).status).toBe(
      303,
    );
    const shown = await page(demand);
    expect(shown).toContain('Answered without reasons since 24 June 2026');
    expect(shown).toContain('Noted by mistake');
    expect(shown).toContain('A plan');
    expect(shown).toContain('Another demand was meant');
    const again = await rep.post(`${demand}/correction`, { of: '1', words: 'All of it' });
    expect(again.status).toBe(409);
  });

  it('holds documents by what they are, and gives them out as nothing that runs', async () => {
    for (const [content, sentence] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'), 'no PDF, PNG or JPEG'],
      [Buffer.alloc(0), 'No file came'],
      [Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]), 'too large'],
    ] as const) {
      const refused = await attach('Minutes', content);
      expect(refused.status).toBe(422);
      const told = await refused.text();
      expect(textOf(told)).toContain(sentence);
      expect(fieldsIn(told).find(({ name }) => name === 'title')?.value).toBe('Minutes');
    }
    expect((await attach('Minutes of <June>', PDF)).status).toBe(303);
    const [path = ''] =
      /\/rep\/demands\/\w+\/documents\/\w+/.exec(await (await rep.get(demand)).text()) ?? [];
    const loaded = await other.get(path);
    expect(Buffer.from(await loaded.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(loaded.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="demand-2-7.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await fetch(test.url + path, { redirect: 'manual' })).status).toBe(303);
    const shown = await page(demand);
    expect(shown).toContain(createHash('sha256').update(PDF).digest('hex').slice(0, 12));
    const foreign =
      (await demandAt('Breaks that are kept')) + path.slice(path.indexOf('/documents'));
    expect((await rep.get(foreign)).status).toBe(404);
    expect((await fill(`${demand}/removal?of=7`, { words: 'Names stood in it' })).status).toBe(303);
    expect((await rep.get(path)).status).toBe(404);
    expect(await page(demand)).toContain('Names stood in it');
  });

  it('comes out as a table that runs no formula, and as days of a calendar', async () => {
    const table = await (await rep.get('/rep/demands.csv')).text();
    expect(table).toContain(`'=Time to <b>drive</b>`);
    expect(table).toContain('We take note.');
    expect(table).not.toMatch(SECRET);
    const workbook = Buffer.from(await (await rep.get('/rep/demands.xlsx')).arrayBuffer());
    const { 'xl/worksheets/sheet1.xml': sheet } = unzipSync(workbook);
    expect(strFromU8(sheet!)).toMatch(/ s="3" t="inlineStr"><is><t [^>]*>=Time to &lt;b&gt;drive/);
    expect(strFromU8(sheet!)).not.toMatch(SECRET);
    const calendar = await rep.get('/rep/demands.ics');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const lines = (await calendar.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => /^(SUMMARY|DTSTART)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20260620',
      'SUMMARY:Demand 2: answer due',
    ]);
  });

  it('is printed with its state, and the same again from its two files', async () => {
    const at = `/rep/surveys/${survey}`;
    const html = textOf(await (await rep.get(`${at}/report?lang=en`)).text()).replace(/\s+/g, ' ');
    expect(html).toContain('Answered without reasons (since 24 June 2026)');
    expect(html).toContain('Raised on 10 June 2026, after the results were opened');
    expect(html).toContain('24 June 2026, Answered without reasons: “We take note.”');
    expect(html).not.toContain('Another demand was meant');
    const load = async (path: string) => (await rep.get(`${at}/${path}`)).arrayBuffer();
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
    expect((await rep.get(`${at}/report.pdf?edition=poem`)).status).toBe(422);
  });

  it('says on the first page of reps what is due', async () => {
    expect(await page('/rep')).toContain(
      '1 answer or promise to the council’s demands is overdue.',
    );
    expect(await page('/rep')).toContain('1 demand waits without a day.');
  });

  it('sets management’s indicators beside, with its remarks, and calls none false', async () => {
    const [claim = ''] =
      /\/rep\/claims\/\w+/.exec(await (await rep.get('/rep/claims')).text()) ?? [];
    const wording = await fill(`${claim}/wording`, {
      'definition.en': 'Kilometres between customers',
      published: '3 March 2026, page 12',
    });
    expect(wording.status).toBe(303);
    expect((await fill(`${claim}/reply`, { words: ' ' })).status).toBe(422);
    expect((await fill(`${claim}/reply`, { words: 'Commuting is no work.' })).status).toBe(303);
    const made = await fill(`/rep/surveys/${survey}/claims`, {
      'statement.en': 'Nine of ten trips are short',
      'source.en': 'Slides of May',
    });
    expect(made.status).toBe(303);
    const report = await (await rep.get(`/rep/surveys/${survey}/report?lang=en`)).text();
    const text = textOf(report).replace(/\s+/g, ' ');
    for (const said of [
      'Kilometres between customers',
      '3 March 2026, page 12',
      '25 June 2026: “Commuting is no work.”',
      'Nine of ten trips are short',
      'entered on 25 June 2026, after the results were opened',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/\b(wrong|untrue|lie)\b/);
  });

  if (engine === 'sqlite') {
    it('is verified by a figure of a survey that began after it was carried out, and by no other', async () => {
      const at = `${demand}/verification`;
      const next = async (to: string) =>
        fill(`${demand}/step`, { to, day: '2026-06-25', words: '', dueOn: '' });
      for (const to of ['committed', 'delivered']) expect((await next(to)).status).toBe(303);
      expect(await page(at)).toContain('No survey with open results began after');
      const later = await placeDefinition(test, REP_DEFINITION, 'closed', someResponses(30));
      await openSurvey(test, rep, later);
      const { _seen: seen = '' } = await opened(rep, demand);
      const typed = { table: 'time', answers: ['yes'], group: '', day: '2026-06-25', words: '' };
      const early = await rep.post(at, { ...typed, survey: later, _seen: seen });
      expect(early.status).toBe(409);
      expect(textOf(await early.text())).toContain('began before the demand was carried out');
      const office = test.app.get<Database>(OFFICE_DATABASE);
      await office.run((manager) =>
        manager.update(Survey, { id: later }, { openedOn: '2026-06-26' }),
      );
      const verified = await fill(`${at}?place=${later}%7Ctime`, { answers: ['yes'] });
      expect(verified.status).toBe(303);
      expect(await page(demand)).toMatch(/Verified by staff .*33% answered “Yes” \(n\s=\s30\)/);
      const report = textOf(await (await rep.get(`/rep/surveys/${survey}/report?lang=en`)).text());
      expect(report).toMatch(/25 June 2026, Verified by staff: “.*33% answered “Yes”/);
    });
  }

  it('outlives the answers that it rests on, and so do its documents', async () => {
    expect((await attach('Answer', PDF)).status).toBe(303);
    const html = await (await rep.get(demand)).text();
    const [document = ''] = /\/rep\/demands\/\w+\/documents\/\w+/.exec(html) ?? [];
    const surveys = test.app.get(SurveyDirectory);
    await test.app.get(SurveyPurging).purge(await surveys.get(survey));
    expect((await surveys.get(survey)).purgedOn).toBe('2026-06-25');
    expect(await page(demand)).toContain('65% answered “No”');
    expect((await rep.get(document)).status).toBe(200);
  });

  it('writes no letter where nothing waits for an answer', async () => {
    for (const path of [await demandAt('Breaks that are kept'), demand]) {
      const closed = { to: 'closed', day: '2026-06-25', words: '', dueOn: '' };
      expect((await fill(`${path}/step`, closed)).status).toBe(303);
      expect(await page(`${path}/step`)).toContain('This demand is closed');
    }
    const letter = await rep.get(`/rep/surveys/${survey}/report.pdf?edition=letter`);
    expect(letter.status).toBe(409);
    expect(textOf(await letter.text())).toContain('raise one first');
  });
});
