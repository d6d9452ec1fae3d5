import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { Survey, SurveyDirectory, SurveyPurging } from '../../src/surveys/index.js';
import { textOf } from '../support/form-in-page.js';
import { lineOf, RegisterDesk } from '../support/register-desk.js';
import {
  openSurvey,
  placeDefinition,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import { ENGINES } from '../support/testing-app.js';

describe.each(ENGINES)('the figures of a demand on %s', (engine) => {
  const desk = new RegisterDesk(engine);
  const { page, fill, step } = desk;
  let demand: string;

  beforeAll(async () => {
    await desk.openResults();
    demand = await desk.raise({ 'text.en': 'Time to drive', dueOn: '' });
  });

  it('rests on figures that the release tells, and on no other', async () => {
    expect((await desk.rest(demand, { answers: ['no'] })).status).toBe(303);
    // 26 of 40; of the 80 invited no share is told, since nobody knows who of them used the link.
    expect(await page(demand)).toMatch(
      /Is there time to drive safely\?: 65% answered “No” \(n = 40\)(?!;)/,
    );
    const codeOf = (name: string) => ({ answers: ['no'], group: name });
    for (const typed of [codeOf('site|nowhere'), codeOf('nothing|north'), { answers: ['maybe'] }]) {
      const refused = await desk.rest(demand, typed);
      expect(refused.status).toBe(422);
      expect(textOf(await refused.text())).toContain('withholds it or does not hold it');
    }
    expect((await desk.rest(demand, { answers: ['no'] })).status).toBe(409);
  });

  if (engine === 'sqlite') {
    it('verify it where the survey began after it was carried out, and no other do', async () => {
      await desk.goTo('2026-06-25T09:00:00Z');
      const at = `${demand}/verification`;
      for (const to of ['on-agenda', 'committed', 'delivered'])
        expect((await step(demand, { to })).status).toBe(303);
      expect(await page(at)).toContain('No survey with open results began after');
      const later = await placeDefinition(desk.test, REP_DEFINITION, 'closed', someResponses(30));
      await openSurvey(desk.test, desk.rep, later);
      const { _seen: seen = '' } = await desk.opened(demand);
      const typed = { table: 'time', answers: ['yes'], group: '', day: '2026-06-25', words: '' };
      const early = await desk.rep.post(at, { ...typed, survey: later, _seen: seen });
      expect(early.status).toBe(409);
      expect(textOf(await early.text())).toContain('began before the demand was carried out');
      const office = desk.test.app.get<Database>(OFFICE_DATABASE);
      await office.run((manager) =>
        manager.update(Survey, { id: later }, { openedOn: '2026-06-26' }),
      );
      const verified = await fill(`${at}?place=${later}%7Ctime`, { answers: ['yes'] });
      expect(verified.status).toBe(303);
      expect(await page(demand)).toMatch(/Verified by staff .*33% answered “Yes” \(n\s=\s30\)/);
      const report = await desk.html(`/rep/surveys/${desk.survey}/report?lang=en`);
      expect(lineOf(report)).toMatch(/25 June 2026, Verified by staff: “.*33% answered “Yes”/);
    });
  }

  it('outlive the answers that they were counted from', async () => {
    const surveys = desk.test.app.get(SurveyDirectory);
    await desk.test.app.get(SurveyPurging).purge(await surveys.get(desk.survey));
    expect((await surveys.get(desk.survey)).purgedOn).toBe(desk.clock.today());
    expect(await page(demand)).toContain('65% answered “No”');
  });
});
