import { expect, it } from '@jest/globals';
import { canonicalJson } from '../../../src/common/index.js';
import { isOpenedOnTable } from '../../../src/questionnaire/index.js';
import { SurveyDirectory } from '../../../src/surveys/index.js';
import { completeQuestionnaire, followPath, settingsForm } from '../../support/admin-forms.js';
import { idsOnPage, type RosterDesk } from '../../support/council-files/roster-desk.js';

/** What a list in force is for, and who may do what. */
export function isUsed(desk: RosterDesk): void {
  it('seals a new survey by invitation to the list in force, unless the settings say otherwise', async () => {
    const path = await completeQuestionnaire(desk.admin, 'roster');
    expect(await desk.page(`${path}/surveys/new`, desk.admin)).toMatch(
      /value="table"[^>]* checked/,
    );
    const invited = { ...settingsForm, mode: 'two-phases' } as const;
    const schedule = async (slug: string, opening: string) => {
      const survey = followPath(
        await desk.admin.post(`${path}/surveys`, { ...invited, slug, opening }),
      );
      const answer = await desk.admin.post(`${survey}/steps`, { step: 'scheduled' });
      return { survey, answer };
    };
    const { survey, answer } = await schedule('on-table', 'table');
    followPath(answer);
    const { definition } = await desk.test.app.get(SurveyDirectory).get(survey.split('/').at(-1)!);
    expect(isOpenedOnTable(definition)).toBe(true);
    expect(canonicalJson(definition.holders)).toBe(canonicalJson(await desk.inForce()));
    expect(definition.keys).not.toHaveProperty('council');
    expect(definition.keys).not.toHaveProperty('intake');
    expect(definition.keys!.receipts).toBeDefined();
    // The weaker way is a choice that the definition says; here no rep has a passphrase for it.
    const { answer: onServer } = await schedule('on-server', 'server');
    expect(await onServer.text()).toContain(
      'At least two representatives must set their opening passphrase',
    );
  });

  it('lets an admin see the state and do none of it', async () => {
    const html = await desk.page('/admin/council', desk.admin);
    expect(html).toContain('Only representatives bring files here');
    expect(html).toContain('Imane Delorme');
    expect(html).not.toMatch(/<form[^>]*council/);
    expect(html).not.toContain('/rep/council');
    const [id] = idsOnPage(await desk.page());
    for (const path of ['', `/files/${id}`]) {
      expect((await desk.admin.get(`/rep/council${path}`)).status).toBe(403);
    }
    expect((await desk.bring(desk.people[0]!.card, desk.admin)).status).toBe(403);
    const post = await desk.admin.post('/rep/council/lists', { cards: [id!], needed: '2' });
    expect(post.status).toBe(403);
    expect(await post.text()).toMatch(/<h1[^>]*>[^<]+/);
    expect((await desk.rep.get('/admin/council')).status).toBe(403);
    expect((await fetch(`${desk.test.url}/rep/council`, { redirect: 'manual' })).status).toBe(303);
  });
}
