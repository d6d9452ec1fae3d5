import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Rendering } from '../../src/rendering/index.js';
import type { RenderQueue } from '../../src/rendering/render-queue.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { textOf } from '../support/form-in-page.js';
import {
  confirmAll,
  openSurvey,
  placeSurvey,
  someResponses,
  throughRenewals,
} from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const surveyPath = (path: string) => `/rep/surveys/${path}`;

describe.each(ENGINES)('the files of an opened survey on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;
  /** A survey that no test here changes. */
  let id: string;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
    id = await placeSurvey(test, 'closed', someResponses(40));
    await openSurvey(test, rep, id);
  });
  afterAll(() => test.close());

  it('has none before the opening, and no language that it does not speak', async () => {
    const closed = await placeSurvey(test, 'closed', someResponses(40));
    expect((await rep.get(surveyPath(`${closed}/report.pdf?lang=en`))).status).toBe(404);
    expect((await rep.get(surveyPath(`${id}/report.pdf?lang=xx`))).status).toBe(422);
    expect((await rep.get(surveyPath(`${id}/report?page=2`))).status).toBe(422);
  });

  it('gives the release as it was published', async () => {
    const [first] = await test.app.get(ReleaseStore).editions(id);
    const answer = await rep.get(surveyPath(`${id}/release.json`));
    expect(answer.headers.get('content-disposition')).toContain('.release.json"');
    expect(await answer.json()).toMatchObject({ hash: first!.hash });
  });

  it('gives a PDF whatever a comment holds', async () => {
    const hostile = '\u202e\u0000 e\u0301\u0301\u0301 漢字 🚐 <img src=x> {{this}} %s \\';
    const accepted = hostile.replace('\u202e\u0000', '');
    const responses = someResponses(40).map((one) => ({ ...one, stop: accepted }));
    const own = await placeSurvey(test, 'closed', responses);
    await openSurvey(test, rep, own);
    const page = await (await rep.get(surveyPath(`${own}/verbatims`))).text();
    const [, verbatim, text] = /name="redacted-([0-9a-f]{32})"[^>]*>\n([^<]*)</.exec(page) ?? [];
    expect(text).toContain('&lt;img src&#x3D;x&gt;');
    const choice = {
      [`redacted-${verbatim}`]: `x ${hostile}`,
      [`theme-${verbatim}`]: '',
      [`chosen-${verbatim}`]: 'yes',
    };
    expect((await rep.post(surveyPath(`${own}/verbatims`), choice)).status).toBe(303);
    expect((await rep.post(surveyPath(`${own}/verbatims/publication`), {})).status).toBe(303);
    expect(await confirmAll(test, own)).toEqual([303]);
    expect((await rep.get(surveyPath(`${own}/report.pdf`))).status).toBe(200);
  });

  it('tells whoever prints how far it is, gives the same file, and no one else', async () => {
    const prints = surveyPath(`${id}/prints`);
    const chosen = { lang: 'en', chapters: ['theme-1', 'summary'] };
    const begun = await rep.post(prints, chosen);
    expect(begun.status).toBe(303);
    const path = begun.headers.get('location')!;
    const page = await throughRenewals(rep, path, async (waiting) =>
      expect(await waiting.text()).toContain('data-renews'),
    );
    const ready = await page.text();
    expect(ready).toMatch(/It is ready: \d+ kB/);
    expect(ready).toContain('>The print is ready</h1>');
    const links = ready.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    expect(links).toContain('composing?chapters=theme-1&chapters=summary&lang=en"');
    const file = await rep.get(`${path}/file`);
    const direct = await rep.get(
      surveyPath(`${id}/report.pdf?lang=en&chapters=theme-1&chapters=summary`),
    );
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
    expect((await bytes(file)).equals(await bytes(direct))).toBe(true);

    const other = await signIn(test, 'rep');
    for (const rest of ['', '/file']) expect((await other.get(`${path}${rest}`)).status).toBe(404);
    expect((await other.post(`${path}/cancel`, {})).status).toBe(404);

    const stopped = (await rep.post(prints, chosen)).headers.get('location')!;
    expect((await rep.post(`${stopped}/cancel`, {})).headers.get('location')).toBe(stopped);
    const ended = async (at: string) => (await throughRenewals(rep, at)).text();
    expect(await ended(stopped)).toMatch(/You stopped this document|It is ready/);
    const wrong = (await rep.post(prints, { chapters: '<b>' })).headers.get('location')!;
    const refused = await ended(wrong);
    expect(refused).toContain('There is no chapter “&lt;b&gt;”');
    expect(refused).toContain('>Nothing was printed</h1>');
  });

  it('gives up what is downloaded when its reader hangs up, and not before', async () => {
    const rendering = test.app.get(Rendering);
    const queue = (rendering as unknown as { queue: RenderQueue }).queue;
    const run = queue.run.bind(queue);
    const spy = jest.spyOn(queue, 'run');
    const books = ['report.xlsx', 'report.ods', 'report.csv?labels=on'];
    for (const file of ['report.pdf', 'report', 'charts.zip', ...books]) {
      // Its turn comes after its reader has gone, however fast the machine prints.
      const asked = new Promise<AbortSignal>((resolve) => {
        spy.mockImplementationOnce(async (job, watch) => {
          const signal = watch!.signal!;
          const gone = once(signal, 'abort');
          resolve(signal);
          await gone;
          return run(job, watch);
        });
      });
      const reader = new AbortController();
      const { signal } = reader;
      const path = `${test.url}${surveyPath(`${id}/${file}`)}`;
      const answer = fetch(path, { headers: { cookie: rep.cookie }, signal });
      expect((await asked).aborted).toBe(false);
      reader.abort();
      await expect(answer).rejects.toThrow();
      await expect(spy.mock.results.at(-1)!.value).rejects.toMatchObject({
        code: 'rendering-cancelled',
      });
    }
    spy.mockRestore();
  });

  it('answers others while a report is printed', async () => {
    let isPrinted = false;
    const printed = rep.get(surveyPath(`${id}/report.pdf`)).then(() => void (isPrinted = true));
    let answered = 0;
    while (!isPrinted) {
      await (await fetch(`${test.url}/login`)).arrayBuffer();
      answered += 1;
    }
    await printed;
    // Rendered in the event loop, a report lets through those who came before it and nobody else.
    expect(answered).toBeGreaterThan(10);
  });

  it('shows beside the chosen chapters the file that their print gives', async () => {
    const at = async (query: string) =>
      await (await rep.get(surveyPath(`${id}/composing${query}`))).text();
    const framed = (page: string) =>
      textOf(/<iframe src="([^"]+)#navpanes=0&amp;view=FitH"/.exec(page)![1]!);
    const pages = framed(await at('?chapters=theme-1&chapters=summary&up=summary&lang=en'));
    expect(pages).toBe(surveyPath(`${id}/pages.pdf?chapters=summary&chapters=theme-1&lang=en`));
    expect(framed(await at('?chapters=&lang=de'))).toContain('pages.pdf?chapters=&lang=de');
    const shown = await rep.get(pages);
    const printed = await rep.get(pages.replace('pages.pdf', 'report.pdf'));
    const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
    expect((await bytesOf(shown)).equals(await bytesOf(printed))).toBe(true);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
    const refused = await rep.get(surveyPath(`${id}/pages.pdf?chapters=theme-99&lang=en`));
    expect(refused.status).toBe(422);
    // In a frame of our own, also where it says why there is nothing to see; and in no other's.
    for (const { headers } of [shown, refused]) {
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none';.*frame-ancestors 'self'$/,
      );
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    }
    expect(printed.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('gives the report as a PDF, a page without scripts and a table', async () => {
    const pdf = await rep.get(surveyPath(`${id}/report.pdf?lang=de`));
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const page = await rep.get(surveyPath(`${id}/report?lang=fr`));
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; frame-ancestors 'none'$/,
    );
    expect(await page.text()).toContain('lang="fr"');
    const composing = async (query: string) =>
      [
        ...(await (await rep.get(surveyPath(`${id}/composing${query}`))).text()).matchAll(
          /name="chapters" value="([^"]+)"( checked)?/g,
        ),
      ].map(([, name, isChosen]) => (isChosen ? name : `(${name})`));
    const own = await composing('');
    const form = await (await rep.get(surveyPath(`${id}/composing`))).text();
    expect(form).toContain('<input type="hidden" name="chapters" value="">');
    expect(await composing('?chapters=')).toEqual(own.map((name) => `(${name})`));
    expect(await composing('?chapters=theme-1&chapters=summary&up=summary')).toEqual([
      ...['summary', 'theme-1'],
      ...own.filter((name) => name !== 'summary' && name !== 'theme-1').map((name) => `(${name})`),
    ]);
    const chosen = await rep.get(
      surveyPath(`${id}/report?lang=en&chapters=theme-1&chapters=&chapters=summary`),
    );
    const part = await chosen.text();
    expect([...part.matchAll(/class="chapter chapter-(\w+)"/g)].map(([, kind]) => kind)).toEqual([
      ...['theme', 'summary', 'method', 'integrity'],
    ]);
    expect(part).toContain('Left out of this print');
    const nothing = await rep.get(surveyPath(`${id}/report?lang=en&chapters=&chapters=`));
    expect((await nothing.text()).match(/class="chapter chapter-\w+"/g)).toEqual([
      ...['class="chapter chapter-method"', 'class="chapter chapter-integrity"'],
    ]);
    const unknown = await rep.get(surveyPath(`${id}/report?chapters=<b>`));
    expect([
      unknown.status,
      (await unknown.text()).includes('There is no chapter “&lt;b&gt;”'),
    ]).toEqual([422, true]);
    const csv = await rep.get(surveyPath(`${id}/report.csv`));
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const labelled = await rep.get(surveyPath(`${id}/report.csv?labels=on&lang=en`));
    expect(Buffer.from(await labelled.arrayBuffer()).toString()).toMatch(/^\ufeffQuestion,/);
    for (const file of ['report.xlsx', 'report.ods', 'charts.zip']) {
      const packed = await rep.get(surveyPath(`${id}/${file}?lang=en`));
      expect(
        Buffer.from(await packed.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
    expect((await rep.get(surveyPath(`${id}/report.ods?lang=pl`))).status).toBe(422);
  });
});
