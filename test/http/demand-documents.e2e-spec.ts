import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { SurveyDirectory, SurveyPurging } from '../../src/surveys/index.js';
import { fieldsIn, textOf } from '../support/form-in-page.js';
import { ASKED_BEFORE, RegisterDesk } from '../support/register-desk.js';
import { ENGINES } from '../support/testing-app.js';

const PDF = Buffer.from('%PDF-1.4\nthe minutes \u0000\u00ff\n%%EOF', 'latin1');

describe.each(ENGINES)('the documents of a demand on %s', (engine) => {
  const desk = new RegisterDesk(engine);
  let demand: string;

  beforeAll(async () => {
    await desk.openResults();
    demand = await desk.raise({ 'text.en': 'Time to drive', dueOn: '' });
  });

  const attach = async (title: string, content: Buffer) => {
    const body = new FormData();
    const { _seen: seen = '' } = await desk.opened(`${demand}/document`);
    for (const [name, value] of [
      ['_csrf', desk.rep.csrf],
      ['_seen', seen],
      ['title', title],
    ] as const) {
      body.append(name, value);
    }
    if (content.length > 0)
      body.append('document', new Blob([new Uint8Array(content)]), '../a".html');
    return fetch(`${desk.test.url}${demand}/document`, {
      method: 'POST',
      body,
      headers: { cookie: desk.rep.cookie },
      redirect: 'manual',
    });
  };
  const documentOf = async (path: string) =>
    /\/rep\/demands\/\w+\/documents\/\w+/.exec(await desk.html(path))?.[0] ?? '';

  it('are taken for what they are, and nothing else is kept', async () => {
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
    expect(await documentOf(demand)).toBe('');
  });

  it('are given out as nothing that runs, to reps, until one is taken away', async () => {
    expect((await attach('Minutes of <June>', PDF)).status).toBe(303);
    const path = await documentOf(demand);
    const loaded = await desk.other.get(path);
    expect(Buffer.from(await loaded.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(loaded.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="demand-2-2.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await fetch(desk.test.url + path, { redirect: 'manual' })).status).toBe(303);
    const shown = await desk.page(demand);
    expect(shown).toContain(createHash('sha256').update(PDF).digest('hex').slice(0, 12));
    const foreign = (await desk.demandAt(ASKED_BEFORE)) + path.slice(path.indexOf('/documents'));
    expect((await desk.rep.get(foreign)).status).toBe(404);
    const words = 'Names stood in it';
    expect((await desk.fill(`${demand}/removal?of=2`, { words })).status).toBe(303);
    expect((await desk.rep.get(path)).status).toBe(404);
    expect(await desk.page(demand)).toContain(words);
  });

  it('outlive the answers of the survey', async () => {
    expect((await attach('Answer', PDF)).status).toBe(303);
    const document = await documentOf(demand);
    const surveys = desk.test.app.get(SurveyDirectory);
    await desk.test.app.get(SurveyPurging).purge(await surveys.get(desk.survey));
    expect((await surveys.get(desk.survey)).purgedOn).toBe('2026-06-10');
    expect((await desk.rep.get(document)).status).toBe(200);
  });
});
