import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { addResponses, openSurvey, placeSurvey, someResponses } from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const surveyPath = (path: string) => `/rep/surveys/${path}`;

describe.each(ENGINES)('the pages of reps on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;
  let admin: TestSession;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
    admin = await signIn(test, 'admin');
  });
  afterAll(() => test.close());

  const editionsOf = (id: string) => test.app.get(ReleaseStore).editions(id);

  describe('access', () => {
    it('refuses admins and visitors on every page', async () => {
      const id = await placeSurvey(test, 'closed', someResponses(12));
      const paths = ['', '/verbatims', '/verbatims/publication', '/report', '/release.json'];
      for (const path of ['/rep', ...paths.map((rest) => surveyPath(`${id}${rest}`))]) {
        expect((await admin.get(path)).status).toBe(403);
        const visit = await fetch(`${test.url}${path}`, { redirect: 'manual' });
        expect([303, 401]).toContain(visit.status);
      }
    });

    it('prints a poster while people take part, with the address to scan of an open link', async () => {
      const id = await placeSurvey(test, 'open', []);
      const { slug } = await test.app.get(SurveyDirectory).get(id);
      expect(await (await rep.get(surveyPath(id))).text()).toContain(`/rep/surveys/${id}/poster`);
      const poster = await (await rep.get(surveyPath(`${id}/poster`))).text();
      expect(poster.match(/<section class="poster" lang="(en|fr)">/g)).toHaveLength(2);
      expect(poster).toContain(`${test.url}/s/${slug}`);
      expect(poster).toMatch(/<path d="M4 4h7v1/);
      expect((await admin.get(surveyPath(`${id}/poster`))).status).toBe(403);
      const closed = await placeSurvey(test, 'closed', []);
      const none = await (await rep.get(surveyPath(`${closed}/poster`))).text();
      expect(none).not.toContain('class="poster"');
    });

    it('knows no draft and no survey by a malformed name', async () => {
      const draft = await placeSurvey(test, 'draft', []);
      for (const id of [draft, 'f'.repeat(32), '..%2f', 'x']) {
        expect((await rep.get(surveyPath(id))).status).toBe(404);
      }
      expect(await (await rep.get('/rep')).text()).not.toContain(draft);
    });
  });

  describe('the page of an opened survey', () => {
    let id: string;
    beforeAll(async () => {
      id = await placeSurvey(test, 'closed', someResponses(40));
      expect((await openSurvey(test, rep, id)).headers.get('location')).toBe(surveyPath(id));
    });

    it('shows the release, its hash and what a survey title holds as text', async () => {
      const [first] = await editionsOf(id);
      const page = await (await rep.get(surveyPath(id))).text();
      expect(page).toContain(first!.hash);
      expect(page).toContain('40 responses of 80 people invited');
      expect(page).toContain('Visits &lt;b&gt;and&lt;/b&gt; roads');
      expect(page).not.toContain('<b>and</b>');
    });

    it('offers the files that there are, and says of each other edition what is missing', async () => {
      const page = await (await rep.get(surveyPath(id))).text();
      const offered = [
        ...page.matchAll(/href="([^"]*\/(?:report|charts|register|release)[^"]*)"/g),
      ];
      const paths = offered.map(([, path = '']) => path.replaceAll('&amp;', '&'));
      expect(paths.length).toBeGreaterThan(10);
      for (const path of paths) expect([path, (await rep.get(path)).status]).toEqual([path, 200]);
      for (const edition of ['letter', 'poster', 'annex', 'deliberation']) {
        expect(paths.filter((path) => path.includes(`=${edition}`))).toEqual([]);
        const refused = await rep.get(surveyPath(`${id}/report?edition=${edition}`));
        const [, why = ''] = /<p class="lead">([^<]+)</.exec(await refused.text()) ?? [];
        expect([edition, refused.status, why !== '' && page.includes(why)]).toEqual([
          ...[edition, 409, true],
        ]);
      }
      expect(page).toContain(`<a href="/rep/surveys/${id}/demands">Raise a demand</a>`);
    });
  });

  describe('participation', () => {
    it('is not told below the threshold', async () => {
      const id = await placeSurvey(test, 'open', someResponses(9));
      const page = await (await rep.get(surveyPath(id))).text();
      expect(page).toContain('fewer than 10 responses of 80 people invited');
      expect(page).not.toMatch(/\b9 responses/);
    });

    it('is rounded down and does not move when the page is loaded again', async () => {
      const id = await placeSurvey(test, 'open', someResponses(14));
      expect(await (await rep.get(surveyPath(id))).text()).toContain('at least 10 responses');
      await addResponses(test, id, someResponses(30));
      const pages = await Promise.all(['/rep', surveyPath(id)].map((path) => rep.get(path)));
      const [list, page] = await Promise.all(pages.map((answer) => answer.text()));
      expect(page).toContain('at least 10 responses');
      const entry = list!.split('<section').find((section) => section.includes(`survey-${id}`));
      expect(entry).toContain('at least 10 responses');
    });
  });
});
