import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, RESPONSES_DATABASE } from '../../src/database/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { petition, seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { ENGINES, postForm, startTestApp, type TestApp } from '../support/testing-app.js';

const summaryOf = (page: string): string =>
  /<section class="errors"[^]*?<\/section>/.exec(page)?.[0] ?? '';

type Fields = Record<string, string | readonly string[]>;

describe.each(ENGINES)('the page of a survey on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test);
  });
  afterAll(() => test.close());

  const send = (fields: Fields, to = survey) =>
    postForm(to.page, { _nonce: testNonce(), _lang: 'en', ...fields });
  /** Posts and expects a refusal that stores nothing; returns the page. */
  const refuse = async (fields: Fields, status = 422): Promise<string> => {
    const before = await survey.stored();
    const answer = await send(fields);
    expect(answer.status).toBe(status);
    expect(await survey.stored()).toBe(before);
    return answer.text();
  };

  it('is one press away from what will be published, which stays when it is closed', async () => {
    const page = await (await fetch(survey.page)).text();
    const [, path = ''] = /href="([^"]*\/plan\?[^"]*)">What will be published</.exec(page) ?? [];
    const address = new URL(path.replaceAll('&#x3D;', '='), survey.page);
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    const plan = await answer.text();
    expect(plan).toContain('No group of fewer than');
    expect(plan).toContain('Nothing else is ever split');
    const words = (text: string) => /<ol class="words"[^]*?<\/ol>/.exec(text)?.[0];
    expect(words(plan)).toBe(words(page));
    const french = await (await fetch(`${survey.page}/plan?lang=fr`)).text();
    expect(french).toContain('Ce qui sera publié');
    const directory = test.app.get(SurveyDirectory);
    const stored = (await directory.byId(survey.id))!;
    await directory.replace({ ...stored, state: 'closed' }, 'open');
    expect((await fetch(address)).status).toBe(200);
    await directory.replace({ ...stored, state: 'open' }, 'closed');
  });

  it('tells nobody of a plan that is not frozen, or of no survey', async () => {
    for (const slug of ['nowhere', 'a'.repeat(101), '%00']) {
      expect((await fetch(new URL(`/s/${slug}/plan`, survey.page))).status).toBe(404);
    }
  });

  const refusals: readonly (readonly [string, Fields, string])[] = [
    ['a required question left out', { dish: 'soup' }, 'Answer this question.'],
    ['an unknown option', { often: 'daily' }, 'Choose one of the answers offered.'],
    ['one choice answered twice', { often: ['never', 'always'] }, 'the expected form'],
    ['an unknown field', { often: 'na', salary: '9' }, 'a field that this questionnaire does not'],
    ['too many choices', { often: 'na', first: ['x', 'y', 'z'] }, 'Choose 2 answers at most.'],
    ['too few choices', { often: 'na', first: 'x' }, 'Choose at least 2 answers.'],
    ['one choice made twice', { often: 'na', drinks: ['a', 'a'] }, 'only once'],
    ['a text of 601 characters', { often: 'na', remark: 'é'.repeat(601) }, '600 characters'],
    ['text that turns around', { often: 'na', remark: 'a\u202eb' }, 'invisible characters'],
    ['text with a NUL', { often: 'na', remark: 'a\0b' }, 'invisible characters'],
    ['words where a number is asked', { often: 'na', minutes: 'ten' }, 'Write a number'],
    ['a number out of bounds', { often: 'na', minutes: '121' }, 'Write a number'],
    ['an unknown profile option', { often: 'na', site: 'moon' }, 'Choose one of the answers'],
    ['a field named like a prototype', { often: 'na', __proto__x: '1', constructor: 'x' }, 'field'],
  ];
  it.each(refusals)('refuses %s and stores nothing', async (_what, fields, message) => {
    expect(summaryOf(await refuse(fields))).toContain(message);
  });

  it('lists errors at the top, linked to their fields, and keeps what was typed', async () => {
    const nonce = testNonce();
    const page = await refuse({
      _nonce: nonce,
      dish: 'pasta',
      drinks: ['a', 'b'],
      minutes: 'ten',
      remark: 'Warm <b>soup</b> & "bread"',
      site: 'south',
    });
    expect(page).toContain('role="alert"');
    expect(page).toContain('href="#q-often"');
    expect(page).toMatch(/id="q-often"/);
    expect(page).toContain(`name="_nonce" value="${nonce}"`);
    expect(page).toMatch(/name="dish" value="pasta" checked/);
    expect(page).toMatch(/name="drinks" value="a" checked/);
    expect(page).toMatch(/name="drinks" value="b" checked/);
    expect(page).toMatch(/name="site" value="south" checked/);
    expect(page).toContain('value="ten"');
    expect(page).toContain('Warm &lt;b&gt;soup&lt;/b&gt; &amp; &quot;bread&quot;</textarea>');
  });

  it('never shows the name of a field that somebody made up', async () => {
    expect(await refuse({ often: 'na', made_up_name: 'x' })).not.toContain('made_up_name');
  });

  it.each(['', 'short', 'Z'.repeat(32)])(
    'gives a page that lost its number a fresh one (%j)',
    async (nonce) => {
      const page = await refuse({ _nonce: nonce, often: 'always' });
      expect(page).toMatch(/name="_nonce" value="[0-9a-f]{32}"/);
      expect(page).toMatch(/name="often" value="always" checked/);
    },
  );

  it('refuses a body that is not a form, and one past 256 kB', async () => {
    const json = await fetch(survey.page, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ often: 'na', _nonce: testNonce() }),
    });
    expect(json.status).toBe(415);
    const multipart = new FormData();
    multipart.append('often', 'na');
    expect((await fetch(survey.page, { method: 'POST', body: multipart })).status).toBe(415);
    await refuse({ often: 'na', remark: 'x'.repeat(270_000) }, 413);
  });

  it.each([
    ['draft', 409],
    ['scheduled', 409],
    ['closed', 410],
    ['opened', 410],
    ['archived', 410],
  ] as const)('takes no response to a survey that is %s', async (state, status) => {
    const other = await seedSurvey(test, state);
    expect((await fetch(other.page)).status).toBe(status);
    expect((await send({ often: 'na' }, other)).status).toBe(status);
    expect(await other.stored()).toBe(0);
  });

  it('says on which day a scheduled survey opens, in the language asked for', async () => {
    const other = await seedSurvey(test, 'scheduled');
    const page = await (await fetch(`${other.page}?lang=fr`)).text();
    expect(page).toContain('Elle ouvre le 4 mars 2031');
  });

  it.each(['nowhere', '%00', '..%2f..%2fetc', 'x'.repeat(150)])(
    'knows no survey at %s',
    async (slug) => {
      expect((await fetch(`${test.url}/s/${slug}`)).status).toBe(404);
      expect((await postForm(`${test.url}/s/${slug}`, { _nonce: testNonce() })).status).toBe(404);
    },
  );

  it('counts a page once, gives the same receipt again, and never changes what it counted', async () => {
    const before = await survey.stored();
    const fields = { _nonce: testNonce(), often: 'always', site: '', remark: 'Ça va\r\nbien' };
    const first = await send(fields);
    expect(first.status).toBe(201);
    const receipt = /(?<=class="code"[^>]*>)[0-9a-f]{64}(?=<)/;
    const [code] = receipt.exec(await first.text()) ?? [];
    expect(code).toBeDefined();
    const again = await send(fields);
    expect(again.status).toBe(200);
    expect(receipt.exec(await again.text())?.[0]).toBe(code);
    const other = await send({ ...fields, often: 'never' });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('A response is already counted');
    expect(await survey.stored()).toBe(before + 1);
  });

  it('takes each line of a matrix as a field of its own', async () => {
    const line = await refuse({ often: 'na', 'tools:oven': 'oven:cold' });
    expect(summaryOf(line)).toContain('Choose one of the answers');
    const twice = { often: 'na', 'tools:oven': ['oven:good', 'oven:poor'] };
    expect(summaryOf(await refuse(twice))).toContain('only once');
    const fields = { often: 'na', 'tools:oven': 'oven:good', 'tools:till': '' };
    expect((await send(fields)).status).toBe(201);
  });

  it('keeps what was typed when the store is down', async () => {
    const other = await startTestApp(engine);
    try {
      const paper = await seedSurvey(other);
      await other.app.get<Database>(RESPONSES_DATABASE).close();
      const answer = await send({ often: 'always', remark: 'Still here' }, paper);
      expect(answer.status).toBe(503);
      const page = await answer.text();
      expect(summaryOf(page)).toContain('send again in a minute');
      expect(page).toContain('Still here</textarea>');
    } finally {
      await other.close();
    }
  });

  it('sets no cookie, is stored nowhere and tells no other site where it was', async () => {
    for (const answer of [await fetch(survey.page), await send({ often: 'na' })]) {
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('etag')).toBeNull();
    }
  });

  it.each([
    [
      'en',
      'One link for everybody',
      'Guarantee one response per person, or that only staff answer',
    ],
    [
      'fr',
      'Un seul lien pour tout le monde',
      'Garantir une seule réponse par personne, ni que seul',
    ],
    ['de', 'Ein Link für alle', 'Eine einzige Antwort pro Person garantieren, oder dass nur'],
  ])('says first what an open link cannot guarantee, in %s', async (language, name, limit) => {
    const page = await (await fetch(`${survey.page}?lang=${language}`)).text();
    const [first = ''] = page.split('<form');
    expect(first).toContain(name);
    expect(first).toContain(limit);
  });

  it('keeps the name of the survey out of the title, and loads nothing from elsewhere', async () => {
    const page = await (await fetch(survey.page)).text();
    expect(page).toContain('<title>Cahier</title>');
    expect(page.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(
        /^<script type="module" src="\/assets\/open-link\.\w+\.js" integrity="sha384-/,
      ),
    ]);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('waits for no style: its own stands in it, as the policy names it', async () => {
    const answer = await fetch(survey.page);
    const page = await answer.text();
    expect(page).not.toContain('rel="stylesheet"');
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page)!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
  });

  it('names its icon, so that no browser asks for one that is not there', async () => {
    const page = await (await fetch(survey.page)).text();
    const icon = /<link rel="icon" type="image\/svg\+xml" href="([^"]+)"/.exec(page)![1]!;
    const answer = await fetch(test.url + icon);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it('speaks the language asked for, then the browser’s, then the questionnaire’s first', async () => {
    const language = async (query: string, accepted: string) => {
      const answer = await fetch(survey.page + query, { headers: { 'accept-language': accepted } });
      return /<html lang="(\w+)"/.exec(await answer.text())?.[1];
    };
    expect(await language('?lang=de', 'fr')).toBe('de');
    expect(await language('', 'fr-CH, en;q=0.5')).toBe('fr');
    expect(await language('?lang=xx', 'pt')).toBe('en');
  });

  it('shows a petition as its text and one action, and counts signatures', async () => {
    const paper = await seedSurvey(test, 'open', petition);
    const page = await (await fetch(paper.page)).text();
    expect(page).toContain('Warm meals on night shifts');
    expect(page).toMatch(/<button type="submit" name="signature" value="sign">/);
    expect((await send({}, paper)).status).toBe(422);
    expect((await send({ signature: 'sign' }, paper)).status).toBe(201);
    expect(await paper.stored()).toBe(1);
  });
});
