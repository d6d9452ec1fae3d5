import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterPrinting } from '../../src/demands/index.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { buildReport, renderHtml } from '../../src/reports/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { LANGUAGES, type Language } from '../../src/web/index.js';
import { openSurvey, placeSurvey, someResponses } from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const OFFICE = (id: string): string => `/rep/surveys/${id}/results-page`;

/** What is the report's own of a page: all but what stands around it. */
function reportIn(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<nav class="languages"[^]*?<\/nav>\n/, '')
    .replace(/<aside[^]*?<\/aside>\n/, '');
}

describe.each(ENGINES)('the page of results for everybody on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;
  let other: TestSession;
  let id: string;
  let slug: string;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
    other = await signIn(test, 'rep');
    id = await placeSurvey(test, 'closed', someResponses(40));
    ({ slug } = await test.app.get(SurveyDirectory).get(id));
  });
  afterAll(() => test.close());

  const visit = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${test.url}${path}`, { headers: { 'accept-language': 'en', ...headers } });
  const textOf = async (path: string): Promise<string> => (await visit(path)).text();
  /** Everything that an answer tells, but its date. */
  const whole = async (path: string) => {
    const answer = await visit(path);
    const headers = [...answer.headers].filter(([name]) => name !== 'date');
    return { status: answer.status, headers, text: await answer.text() };
  };
  const agreePath = async (): Promise<string> => {
    const page = await (await other.get(OFFICE(id))).text();
    return /action="(\/rep\/agreements\/\w+\/agree)"/.exec(page)![1]!;
  };
  const decide = async (path: string): Promise<void> => {
    expect((await rep.post(`${OFFICE(id)}${path}`, {})).status).toBe(303);
    expect((await other.post(await agreePath(), {})).status).toBe(303);
  };
  /** The summary edition as anybody makes it out of the release. */
  const summary = async (language: Language): Promise<string> => {
    const survey = await test.app.get(SurveyDirectory).get(id);
    const release = (await test.app.get(ReleaseStore).latest(id))!;
    const register = await test.app.get(RegisterPrinting).of(survey, language);
    return renderHtml(buildReport(release, { language, edition: 'summary', register }));
  };

  it('is not there before the results are open, and cannot be proposed', async () => {
    expect((await visit(`/r/${slug}`)).status).toBe(404);
    const page = await rep.post(OFFICE(id), {});
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('there is nothing to show yet');
    expect((await rep.get(`${OFFICE(id)}/preview`)).status).toBe(409);
    expect(await (await rep.get(OFFICE(id))).text()).not.toContain(
      '<form method="post" action="/rep',
    );
  });

  it('tells nothing before two have confirmed it, not even that there is a survey', async () => {
    expect((await openSurvey(test, rep, id)).status).toBe(303);
    const unknown = await whole('/r/no-such-survey');
    expect(unknown.status).toBe(404);
    expect(await whole(`/r/${slug}`)).toEqual(unknown);
    expect((await rep.post(OFFICE(id), {})).status).toBe(303);
    // Proposed twice, and confirmed by the one who proposed it.
    expect((await rep.post(OFFICE(id), {})).status).toBe(409);
    expect((await rep.post(await agreePath(), {})).status).toBe(409);
    expect(await whole(`/r/${slug}`)).toEqual(unknown);
    for (const path of [`/s/${slug}`, `/b/${slug}`]) {
      expect(await textOf(path)).not.toContain(`/r/${slug}`);
    }
    expect(await (await rep.get(`${OFFICE(id)}/sheet`)).text()).not.toContain('class="poster"');
  });

  it('is read before it is confirmed as everybody reads it afterwards', async () => {
    const page = await (await other.get(OFFICE(id))).text();
    expect(page).toContain(`${OFFICE(id)}/preview`);
    const preview = await (await other.get(`${OFFICE(id)}/preview`)).text();
    expect(preview).toContain('This is a preview');
    const [, bulletin = ''] = /href="([./]*\/b\/[^"]*)"/.exec(preview) ?? [];
    const { pathname } = new URL(bulletin, `${test.url}${OFFICE(id)}/preview`);
    expect(pathname).toBe(`/b/${slug}`);
    expect((await other.post(await agreePath(), {})).status).toBe(303);
    expect(reportIn(preview)).toBe(reportIn(await textOf(`/r/${slug}`)));
  });

  it.each(LANGUAGES)(
    'says word for word what the summary edition says, in %s',
    async (language) => {
      const html = await textOf(`/r/${slug}?lang=${language}`);
      expect(reportIn(html)).toBe(reportIn(await summary(language)));
      // The edition holds figures, and the page what stands around them: neither was cut to nothing.
      expect(reportIn(html)).toMatch(/<dd>40<\/dd>/);
      expect(html.length).toBeGreaterThan(reportIn(html).length + 500);
      expect(html).toContain(`<html lang="${language}">`);
    },
  );

  it('names its release, needs no account, no script and nothing from elsewhere', async () => {
    const answer = await visit(`/r/${slug}`);
    const html = await answer.text();
    const { hash } = (await test.app.get(ReleaseStore).latest(id))!;
    expect(html).toContain(hash);
    expect(html).not.toMatch(/<script|<img|<link|<form|style="|https?:/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
  });

  it('may be kept where it was read, and is asked for anew each time', async () => {
    const answer = await visit(`/r/${slug}`);
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    expect(answer.headers.get('vary')).toContain('accept-language');
    const etag = answer.headers.get('etag')!;
    const again = await visit(`/r/${slug}`, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await visit(`/r/${slug}?lang=fr`, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is led to from the closed survey, from its bulletin, and from a sheet to hang up', async () => {
    expect(await textOf(`/s/${slug}`)).toContain(`href="/r/${slug}?lang`);
    expect(await textOf(`/b/${slug}`)).toContain(`href="/r/${slug}?lang`);
    const sheet = await (await rep.get(`${OFFICE(id)}/sheet`)).text();
    expect(sheet.match(/<section class="poster" lang="(en|fr)">/g)).toHaveLength(2);
    expect(sheet).toContain(`${test.url}/r/${slug}`);
    expect(sheet).toMatch(/<path d="M4 4h7v1/);
    const own = await (await rep.get(`/rep/surveys/${id}`)).text();
    expect(own).toContain(OFFICE(id));
  });

  it('is not proposed again as it is', async () => {
    const page = await rep.post(OFFICE(id), {});
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('shows this edition and these demands already');
  });

  it('shows a later edition only once two decide so, and then says what it replaced', async () => {
    const releases = test.app.get(ReleaseStore);
    const { hash: first } = (await releases.latest(id))!;
    await releases.publishVerbatims(id, [{ question: 'stop', text: 'Nobody rings at noon' }]);
    const { hash: second } = (await releases.latest(id))!;
    expect(await textOf(`/r/${slug}`)).toContain(first);
    expect(await (await rep.get(OFFICE(id))).text()).toContain('has a later edition');
    await decide('');
    const html = await textOf(`/r/${slug}`);
    expect(html).toContain('this page showed edition 1');
    expect(html).toContain(first);
    expect(html).toContain(second);
    expect(html).not.toContain('Nobody rings at noon');
    expect(reportIn(html)).toBe(reportIn(await summary('en')));
  });

  it('goes when two withdraw it, and tells nothing then', async () => {
    await decide('/withdrawal');
    expect(await whole(`/r/${slug}`)).toEqual(await whole('/r/no-such-survey'));
    expect(await textOf(`/s/${slug}`)).not.toContain(`/r/${slug}`);
    const page = await rep.post(`${OFFICE(id)}/withdrawal`, {});
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('there is nothing to withdraw');
  });
});
