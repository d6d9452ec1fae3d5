import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AppUnderPath,
  PATH,
  signInUnderPath,
  startAppUnderPath,
} from '../support/app-under-path.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { seedInvitedSurvey } from '../support/ballot-visitor.js';
import { crawl, nobody } from '../support/crawl.js';
import { seedSurvey } from '../support/open-survey.js';
import { councilOf, openSurvey, placeSurvey, someResponses } from '../support/rep-survey.js';

describe.each([
  ['takes the path off', true],
  ['leaves the path', false],
])('below a path, behind a proxy that %s', (_name, takesPathOff) => {
  let test: AppUnderPath;
  beforeAll(async () => {
    test = await startAppUnderPath(takesPathOff);
  });
  afterAll(() => test?.close());

  it('shows a respondent no address outside it', async () => {
    const open = await seedSurvey(test, 'open');
    const invited = await seedInvitedSurvey(test, 'one-sitting');
    const signed = await placeSurvey(test, 'closed', someResponses(30));
    const found = await crawl(nobody(test.url), test.url, [
      '/',
      '/i',
      '/no-such-page',
      ...[open.slug, invited.slug].map((slug) => `/s/${slug}`),
      `/b/visits-${signed.slice(0, 8)}`,
    ]);
    expect(found.outside).toEqual([]);
    expect(found.pages.length).toBeGreaterThan(10);
  });

  it('shows an administrator no address outside it, before and after signing in', async () => {
    await councilOf(test);
    const admin = await signInUnderPath(test, 'admin');
    const questionnaire = await completeQuestionnaire(admin, 'dispatch');
    const survey = followPath(
      await admin.post(`${questionnaire}/surveys`, { ...settingsForm, slug: 'dispatch' }),
    );
    const found = await crawl(admin, test.url, ['/', survey.slice(PATH.length)]);
    expect(found.outside).toEqual([]);
    expect(found.pages.length).toBeGreaterThan(25);
    const away = await crawl(nobody(test.url), test.url, ['/admin']);
    expect(away).toMatchObject({ outside: [] });
    expect(away.pages).toContain('/login');
  });

  it('shows a rep no address outside it, results included', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(30));
    await placeSurvey(test, 'open', []);
    const rep = await signInUnderPath(test, 'rep');
    await openSurvey(test, rep, id);
    const found = await crawl(rep, test.url, ['/']);
    expect(found.outside).toEqual([]);
    expect(found.pages).toContain(`/rep/surveys/${id}/verbatims`);
  });

  it('keeps its cookie to the path, and names it in links that leave the page', async () => {
    const admin = await signInUnderPath(test, 'admin');
    const invited = await admin.post('/admin/accounts/invitations', { role: 'rep' });
    expect(await invited.text()).toContain(`${test.url}/setup/`);
    const { id, slug } = await seedSurvey(test);
    const site = test.url.replace('http://', '');
    expect(await (await admin.get(`/admin/surveys/${id}`)).text()).toContain(`${site}/s/${slug}`);
    const signedOut = await admin.post('/logout', {});
    expect(signedOut.headers.get('set-cookie')).toContain(`Path=${PATH};`);
  });

  it('asked the host for nothing but its own path', () => {
    expect(test.strayed).toEqual([]);
  });
});
