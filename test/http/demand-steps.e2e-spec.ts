import { beforeAll, describe, expect, it } from '@jest/globals';
import { textOf } from '../support/form-in-page.js';
import { ASKED_BEFORE, RegisterDesk } from '../support/register-desk.js';
import { ENGINES } from '../support/testing-app.js';

const linksOf = (html: string) => html.replaceAll('&#x3D;', '=');

describe.each(ENGINES)('the steps of a demand on %s', (engine) => {
  const desk = new RegisterDesk(engine);
  const { page, fill } = desk;
  let demand: string;

  beforeAll(async () => {
    await desk.openResults();
    demand = await desk.raise({ 'text.en': 'Time to drive', dueOn: '2026-06-20' });
  });

  const step = (typed: Record<string, string>) => desk.step(demand, typed);

  it('follow from state to state, and none follows that may not', async () => {
    for (const to of ['verified', 'delivered', 'partly', 'raised', 'nonsense']) {
      expect([409, 422]).toContain((await step({ to })).status);
    }
    expect((await step({ to: 'on-agenda', day: '2026-06-09' })).status).toBe(422);
    expect((await step({ to: 'on-agenda' })).status).toBe(303);
    await desk.goTo('2026-06-25T09:00:00Z');
    const words = 'We take note.';
    expect((await step({ to: 'unreasoned', day: '2026-06-24', words })).status).toBe(303);
    const shown = await page(demand);
    expect(shown).toContain('Answered without reasons since 24 June 2026');
    expect(shown).toContain('Answer was due by 20 June 2026: late by 5 days');
    expect(shown).toContain('Open for 15 days');
    expect(shown).toMatch(/Noted on 25 June 2026 by rep-\w+/);
  });

  it('tell of two who write that the first was quicker, and show both', async () => {
    const at = `${demand}/step`;
    const [mine, theirs] = [await desk.opened(at), await desk.opened(at, desk.other)];
    const theirStep = { ...theirs, to: 'committed', words: 'A plan', dueOn: '2026-12-01' };
    expect((await desk.other.post(at, theirStep)).status).toBe(303);
    const refused = await desk.rep.post(at, { ...mine, to: 'refused', words: 'My own words' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('My own words');
    expect(await page(demand)).toContain('To be carried out by 1 December 2026');
  });

  it('stay where they were noted by mistake, marked, beside the reason', async () => {
    const [correction] = /correction\?of=\d+/.exec(linksOf(await desk.html(demand))) ?? [''];
    const words = 'Another demand was meant';
    expect((await fill(`${demand}/${correction}`, { words })).status).toBe(303);
    const shown = await page(demand);
    expect(shown).toContain('Answered without reasons since 24 June 2026');
    expect(shown).toContain('Noted by mistake');
    expect(shown).toContain('A plan');
    expect(shown).toContain(words);
    const again = await desk.rep.post(`${demand}/correction`, { of: '1', words: 'All of it' });
    expect(again.status).toBe(409);
  });

  it('say on the first page of reps what is due', async () => {
    expect(await page('/rep')).toContain(
      '1 answer or promise to the council’s demands is overdue.',
    );
    expect(await page('/rep')).toContain('1 demand waits without a day.');
  });

  it('leave no letter to write where nothing waits for an answer', async () => {
    const results = `/rep/surveys/${desk.survey}`;
    expect(await desk.html(results)).toContain('edition=letter');
    for (const path of [await desk.demandAt(ASKED_BEFORE), demand]) {
      expect((await desk.step(path, { to: 'closed' })).status).toBe(303);
      expect(await page(`${path}/step`)).toContain('This demand is closed');
    }
    expect(await desk.html(results)).not.toContain('edition=letter');
    expect(await page(results)).toContain('nothing to write in a letter');
    const letter = await desk.rep.get(`${results}/report.pdf?edition=letter`);
    expect(letter.status).toBe(409);
    expect(textOf(await letter.text())).toContain('raise one first');
  });
});
