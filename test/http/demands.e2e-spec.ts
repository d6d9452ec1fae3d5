import { describe, expect, it } from '@jest/globals';
import { ASKED_BEFORE, RegisterDesk } from '../support/register-desk.js';
import { ENGINES, signIn } from '../support/testing-app.js';

describe.each(ENGINES)('raising a demand on %s', (engine) => {
  const desk = new RegisterDesk(engine);
  const { page, fill } = desk;
  let demand: string;

  it('takes over what a questionnaire asks, once, whoever looks and however often', async () => {
    const { rep, other } = desk;
    await Promise.all([rep.get('/rep/demands'), other.get('/rep/demands'), rep.get('/rep')]);
    expect((await desk.html('/rep/demands')).split(ASKED_BEFORE)).toHaveLength(2);
    demand = await desk.demandAt(ASKED_BEFORE);
    const shown = await page(demand);
    expect(shown).toContain('before the results were opened');
    expect(shown).toContain('Taken over from the questionnaire');
  });

  it('belongs to reps: admins and visitors see none of it', async () => {
    const admin = await signIn(desk.test, 'admin');
    for (const path of [
      '/rep/demands',
      demand,
      '/rep/demands.csv',
      '/rep/demands.xlsx',
      '/rep/demands.ics',
      '/rep/claims',
    ]) {
      expect((await admin.get(path)).status).toBe(403);
      expect((await fetch(desk.test.url + path, { redirect: 'manual' })).status).toBe(303);
    }
    for (const path of ['/rep/demands/nothing', `/rep/demands/${'0'.repeat(32)}`]) {
      expect((await desk.rep.get(path)).status).toBe(404);
    }
  });

  it('offers no figure before the results are open, and dates what is raised later', async () => {
    expect(await page(`${demand}/figures`)).toContain('the results are not open yet');
    await desk.openResults();
    const at = `/rep/surveys/${desk.survey}/demands`;
    const blank = await fill(at, { 'text.en': ' ', 'text.fr': '' });
    expect(blank.status).toBe(422);
    expect((await fill(at, { 'text.en': 'Too soon', day: '2026-06-11' })).status).toBe(422);
    const raised = await desk.raise({ 'text.en': '=Time to <b>drive</b>', dueOn: '2026-06-20' });
    expect(await desk.html(raised)).toContain('Time to &lt;b&gt;drive&lt;/b&gt;');
    expect(await page(raised)).toContain('Raised on 10 June 2026, after the results were opened');
    expect(await page(raised)).toContain('Demand 2');
    // Sent again, also by two at once, it leads to the one that there is.
    const again = { 'text.en': '=Time to <b>drive</b>', dueOn: '2026-06-20' };
    expect(await Promise.all([desk.raise(again), desk.raise(again)])).toEqual([raised, raised]);
    const second = [desk.raise({ 'text.en': 'Van keys' }), desk.raise({ 'text.en': 'Van keys' })];
    const [one, other] = await Promise.all(second);
    expect(one).toBe(other);
    expect(await page(one!)).toContain('Demand 3');
  });
});
