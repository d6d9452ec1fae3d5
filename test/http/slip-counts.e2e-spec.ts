import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IssuerKey, generateIssuerKey } from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { EligibilityClosing } from '../../src/eligibility/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { seedInvitationSurvey } from '../support/invitation-survey.js';
import { seedSurvey } from '../support/open-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const COUNT = {
  entitled: '40',
  printed: '50',
  handedOut: '39',
  returned: '1',
  destroyed: '11',
} as const;

describe.each(ENGINES)('slips on %s', (engine) => {
  let test: TestApp;
  let reps: readonly TestSession[];
  let admin: TestSession;
  let key: IssuerKey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    reps = [await signIn(test, 'rep'), await signIn(test, 'rep')];
    admin = await signIn(test, 'admin');
    key = await generateIssuerKey();
  });
  afterAll(() => test.close());

  const seed = () =>
    seedInvitationSurvey(
      {
        office: test.app.get<Database>(OFFICE_DATABASE),
        eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
      },
      { key, invited: 0 },
    );
  const page = (id: string) => `/rep/surveys/${id}/slip-counts`;
  const survey = (id: string) => test.app.get(SurveyDirectory).get(id);
  const upload = (id: string, count: number) =>
    admin.post(`/admin/surveys/${id}/invitations/hashes`, {
      hashes: Array.from({ length: count }, (_, n) => id + String(n).padStart(32, '0')).join('\n'),
    });
  const agreement = async (id: string) =>
    /\/rep\/agreements\/[0-9a-f]{32}\/agree/.exec(await (await reps[1]!.get(page(id))).text())![0];

  it('are not counted where the paper does not add up, and what was typed stays', async () => {
    const { id } = await seed();
    for (const [field, value, sentence] of [
      ['handedOut', '51', '51 slips cannot be handed out when 50 were printed'],
      ['returned', '40', '40 slips cannot be given back when 39 were handed out'],
      ['destroyed', '13', '13 slips cannot be destroyed when 12 are in nobody’s hands'],
      ['entitled', '-1', 'People who may draw a slip: give a whole number'],
    ] as const) {
      const answer = await reps[0]!.post(page(id), { ...COUNT, [field]: value });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(sentence);
      expect(text).toContain(`name="${field}" type="number" min="0" max="999999" value="${value}"`);
    }
  });

  it('are counted by two reps, for surveys that invite', async () => {
    const openLink = await seedSurvey(test);
    const answer = await reps[0]!.post(page(openLink.id), COUNT);
    expect(await answer.text()).toContain('goes by an open link');
    expect((await admin.get(page(openLink.id))).status).toBe(403);
    const { id } = await seed();
    expect((await reps[0]!.post(page(id), COUNT)).status).toBe(303);
    expect((await survey(id)).slips ?? null).toBeNull();
    const alone = await reps[0]!.post(await agreement(id), {});
    expect(await alone.text()).toContain('another representative has to confirm it');
  });

  it('count as the people who may draw one, however many are printed, also after the closing', async () => {
    const { id } = await seed();
    await upload(id, 50);
    expect((await survey(id)).invited).toBe(50);
    await reps[0]!.post(page(id), COUNT);
    expect((await reps[1]!.post(await agreement(id), {})).status).toBe(303);
    expect((await survey(id)).invited).toBe(40);
    const shown = await (await reps[0]!.get(page(id))).text();
    expect(shown).toContain('<dt>Slips handed out</dt><dd>39</dd>');
    expect(shown).toContain('1 slip is in nobody’s hands and not destroyed');
    const invitations = await (await admin.get(`/admin/surveys/${id}/invitations`)).text();
    expect(invitations).toContain('40 people invited');
    expect(invitations).toContain('50 slips uploaded by an administrator');
    await upload(id, 55);
    expect((await survey(id)).invited).toBe(40);
    await test.app.get(EligibilityClosing).atClosing(id);
    expect(await survey(id)).toMatchObject({
      invited: 40,
      drawn: 0,
      slips: { entitled: 40, destroyed: 11 },
      uploads: { bySlip: 55, byMail: 0, uploaded: { 'admin-slips': 55, 'rep-slips': 0 } },
    });
  });
});
