import { beforeAll, describe, expect, it } from '@jest/globals';
import { readRelease } from '../../src/disclosure/index.js';
import {
  buildReport,
  readReferences,
  readRegister,
  type References,
  renderHtml,
} from '../../src/reports/index.js';
import { fieldsIn, textOf } from '../support/form-in-page.js';
import { RegisterDesk } from '../support/register-desk.js';
import { ENGINES } from '../support/testing-app.js';

const LONG = {
  language: 'en',
  question: 'A day is too long',
  answers: ['Never', 'Sometimes', 'Always'],
  counted: ['Always'],
  percent: 12.5,
  decimals: 1,
  n: 4210,
  interval: { low: 11.2, high: 13.8 },
  table: 'table 4, line 2',
  population: 'employees who drive, whole country',
} as const;
const TIME = {
  ...{ language: 'en', question: 'Is there time to drive safely?', answers: ['Yes', 'No'] },
  ...{ counted: ['No'], percent: 40, decimals: 0, n: 900 },
  ...{ table: 'table 7', population: 'employees who drive' },
} as const;
const OTHER = { ...TIME, question: 'Is there time to drive?' } as const;

const file = (...values: References['values'][number][]): References => ({
  schema: 'cahier/references-1',
  source: {
    title: 'Working hours in Thalvoria',
    publisher: 'Statistics of Thalvoria',
    address: 'https://statistics.example/hours',
    published: '2025-05-01',
    read: '2026-01-12',
    licence: 'CC-BY-4.0',
    invented: true,
  },
  values,
});

describe.each(ENGINES)('public figures beside a survey on %s', (engine) => {
  const desk = new RegisterDesk(engine);
  let at: string;

  beforeAll(async () => {
    await desk.openResults();
    at = `/rep/surveys/${desk.survey}/references`;
  });

  /** Sends a file as the form of the page would, with what the page showed. */
  async function bring(text: string, seen?: string): Promise<Response> {
    const { _seen = '' } = await desk.opened(at);
    const body = new FormData();
    body.append('_csrf', desk.rep.csrf);
    body.append('_seen', seen ?? _seen);
    body.append('file', new Blob([text]), 'figures.json');
    const { cookie } = desk.rep;
    return fetch(desk.test.url + at, {
      ...{ method: 'POST', body, headers: { cookie }, redirect: 'manual' },
    });
  }
  const choose = async (...pick: string[]): Promise<Response> => {
    const { _seen = '' } = await desk.opened(at);
    return desk.rep.post(`${at}/choice`, { pick, _seen });
  };
  const report = () => desk.page(`/rep/surveys/${desk.survey}/report?lang=en`);
  const trail = async () => {
    const answer = await desk.rep.get('/rep/trail/trail.json');
    const { entries } = (await answer.json()) as {
      entries: { kind: string; details?: object; by: unknown }[];
    };
    return entries.filter(({ kind }) => kind.startsWith('references-'));
  };

  it('are refused with a sentence where a file cannot be read or says nothing of it', async () => {
    const refusals = [
      ['', 'No file was chosen'],
      ['{', 'not JSON'],
      [JSON.stringify({ ...file(LONG), extra: 1 }), 'cannot be read: at extra'],
      [JSON.stringify(file({ ...LONG, percent: 12.55 })), 'cannot be read: at values[0].percent'],
      [JSON.stringify(file(OTHER)), 'No figure of this file can stand beside a question'],
      [JSON.stringify(file({ ...LONG, answers: ['Never', 'Always'] })), 'letter for letter'],
    ] as const;
    for (const [text, said] of refusals) {
      const refused = await bring(text);
      expect(refused.status).toBe(422);
      expect(textOf(await refused.text())).toContain(said);
    }
    expect(await trail()).toEqual([]);
    expect(await desk.page(at)).toContain('There are no public figures beside this survey');
    expect((await desk.rep.get(`${at}/file`)).status).toBe(404);
  });

  it('are shown as the file says them; what is asked in other words cannot be chosen', async () => {
    expect((await bring(JSON.stringify(file(LONG, OTHER, TIME)))).status).toBe(303);
    const page = await desk.page(at);
    for (const said of [
      'Working hours in Thalvoria, Statistics of Thalvoria',
      'https://statistics.example/hours',
      'CC-BY-4.0',
      'invented',
      '12.5% (95% interval: 11.2 to 13.8%); n = 4,210',
      'table 4, line 2; employees who drive, whole country',
      '2 of the 2 figures that can be chosen are in the report',
      'Cannot be chosen: this is not asked here',
    ]) {
      expect(page).toContain(said);
    }
    const offered = fieldsIn(await desk.html(at)).filter(({ name }) => name === 'pick');
    expect(offered.map(({ value }) => value)).toEqual(['0', '2']);
    const forged = await choose('0', '1');
    expect(forged.status).toBe(422);
    expect(textOf(await forged.text())).toContain('does not ask in the same words');
    expect((await bring(JSON.stringify(file(LONG)), 'seen-before')).status).toBe(409);
  });

  it('stand in the report with their interval, and the downloaded file gives the same bytes', async () => {
    expect(await report()).toMatch(/Beside public figures .*12\.5% \(95% interval: 11\.2 to/);
    expect(await report()).not.toContain('chosen for this chapter');
    expect((await choose('0')).status).toBe(303);
    const told = await report();
    expect(told).toContain('1 public figure was chosen for this chapter, of 2 that');
    expect(told).not.toContain('table 7');
    expect(await desk.page(`/rep/surveys/${desk.survey}/composing`)).toContain(
      'Beside public figures',
    );
    // What is downloaded gives the same bytes without the server.
    const chosen = readReferences(await (await desk.rep.get(`${at}/file`)).json());
    expect(chosen).toEqual({ ...file(LONG), chosenOf: 2 });
    const from = `/rep/surveys/${desk.survey}`;
    const release = readRelease(await (await desk.rep.get(`${from}/release.json`)).json());
    const printed = await (await desk.rep.get(`${from}/report?lang=en`)).text();
    const register = readRegister(
      await (await desk.rep.get(`${from}/register.json?lang=en`)).json(),
    );
    const alone = { language: 'en', references: chosen, register } as const;
    expect(renderHtml(buildReport(release, alone))).toBe(printed);
    for (const edition of ['summary', 'letter'])
      expect(await desk.page(`${from}/report?lang=en&edition=${edition}`)).not.toContain(
        'Thalvoria',
      );
  });

  it('leave the report with the file, and each act is in the trail', async () => {
    expect((await choose()).status).toBe(303);
    expect(await report()).not.toContain('Beside public figures');
    expect((await desk.rep.get(`${at}/file`)).status).toBe(404);
    const { _seen = '' } = await desk.opened(at);
    const removal = { confirm: 'yes', _seen };
    expect((await desk.rep.post(`${at}/removal`, { ...removal, _seen: 'old' })).status).toBe(409);
    expect((await desk.rep.post(`${at}/removal`, removal)).status).toBe(303);
    expect(await desk.page(at)).toContain('There are no public figures beside this survey');
    const hash: unknown = expect.stringMatching(/^sha256:/);
    expect((await trail()).map(({ kind, details }) => ({ kind, details }))).toEqual([
      { kind: 'references-brought', details: { hash, count: 2 } },
      { kind: 'references-chosen', details: { hash, count: 1, of: 2 } },
      { kind: 'references-chosen', details: { hash, count: 0, of: 2 } },
      { kind: 'references-removed', details: { hash } },
    ]);
  });
});
