import { beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterDesk } from '../support/register-desk.js';
import { ENGINES } from '../support/testing-app.js';

describe.each(ENGINES)('management’s indicators on %s', (engine) => {
  const desk = new RegisterDesk(engine);

  beforeAll(() => desk.openResults());

  it('stand beside the figures, with its remarks, and none is called false', async () => {
    const [claim = ''] = /\/rep\/claims\/\w+/.exec(await desk.html('/rep/claims')) ?? [];
    const wording = await desk.fill(`${claim}/wording`, {
      'definition.en': 'Kilometres between customers',
      published: '3 March 2026, page 12',
    });
    expect(wording.status).toBe(303);
    const reply = (words: string) => desk.fill(`${claim}/reply`, { words });
    expect((await reply(' ')).status).toBe(422);
    expect((await reply('Commuting is no work.')).status).toBe(303);
    const made = await desk.fill(`/rep/surveys/${desk.survey}/claims`, {
      'statement.en': 'Nine of ten trips are short',
      'source.en': 'Slides of May',
    });
    expect(made.status).toBe(303);
    const text = await desk.page(`/rep/surveys/${desk.survey}/report?lang=en`);
    for (const said of [
      'Kilometres between customers',
      '3 March 2026, page 12',
      '10 June 2026: “Commuting is no work.”',
      'Nine of ten trips are short',
      'entered on 10 June 2026, after the results were opened',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/\b(wrong|untrue|lie)\b/);
  });

  it('have their value marked among the answers where the council places it', async () => {
    const [claim = ''] = /\/rep\/claims\/\w+/.exec(await desk.html('/rep/claims')) ?? [];
    const at = `${claim}/stated`;
    const form = await desk.html(at);
    expect(form).toContain('A day is too long');
    expect(form).not.toContain('Is there time to drive safely?');
    for (const stated of ['time|yes', 'long|9']) {
      expect((await desk.fill(at, { stated })).status).toBe(422);
    }
    expect((await desk.fill(at, { stated: 'long|0' })).status).toBe(303);
    expect(await desk.page(claim)).toMatch(
      /Stated value in the charts A day is too long: Never \(since .* 20\d\d, after the results were opened\)/,
    );
    const report = await desk.page(`/rep/surveys/${desk.survey}/report?lang=en`);
    expect(report).toMatch(
      /places the stated value in the answer “Never”, which 35% gave\. 65% gave an answer less favourable than that one\. It was placed there on .* 20\d\d, after the results were opened\./,
    );
    // That is no other wording: the council says where it places it.
    expect(report.match(/Wording changed/g)).toHaveLength(1);
    expect((await desk.fill(at, { stated: '' })).status).toBe(303);
    expect(await desk.page(claim)).not.toContain('Stated value in the charts');
  });
});
