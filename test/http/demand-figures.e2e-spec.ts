import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { Survey, SurveyDirectory, SurveyPurging } from '../../src/surveys/index.js';
import { fieldsIn, textOf } from '../support/form-in-page.js';
import { ASKED_BEFORE, lineOf, RegisterDesk } from '../support/register-desk.js';
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
      /Is there time to drive safely\? 65% answered “No” \(n = 40\)(?!;)/,
    );
    const codeOf = (name: string) => ({ answers: ['no'], group: name });
    for (const typed of [codeOf('site|nowhere'), codeOf('nothing|north'), { answers: ['maybe'] }]) {
      const refused = await desk.rest(demand, typed);
      expect(refused.status).toBe(422);
      expect(textOf(await refused.text())).toContain('withholds it or does not hold it');
    }
    expect((await desk.rest(demand, { answers: ['no'] })).status).toBe(409);
  });

  it('are found by their words, shown as they are printed, and chosen by one press', async () => {
    const at = `${await desk.raise({ 'text.en': 'Time on the road', dueOn: '' })}/figures`;
    const found = async (find: string) =>
      fieldsIn(await desk.html(`${at}?find=${find}`))
        .filter(({ name }) => name === 'figure')
        .map(({ value }) => value);
    expect(await found('SAFELY+yes')).toEqual(
      expect.arrayContaining(['[#time=yes]', '[#time=yes@site=north]']),
    );
    expect(await found('nothing')).toEqual([]);
    const { _seen = '' } = await desk.opened(at);
    const choose = (figure: string) => desk.rep.post(`${at}/found`, { figure, _seen });
    expect((await choose('[#time=maybe]')).status).toBe(422);
    expect((await choose('time')).status).toBe(422);
    expect((await choose('[#time=yes]')).status).toBe(303);
    expect(await page(at.replace('/figures', ''))).toContain('35% answered “Yes”');
  });

  it('are inserted in what the council says to a chapter, and read from the release', async () => {
    const composing = `/rep/surveys/${desk.survey}/composing`;
    const remarks = `/rep/surveys/${desk.survey}/remarks`;
    const form = await desk.opened(`${remarks}?chapter=theme-1`);
    const typed = { ...form, chapter: 'theme-1', 'text.en': 'No time:', find: 'safely no' };
    const inserted = await (
      await desk.rep.post(remarks, { ...typed, figure: '[#time=no]', act: 'insert' })
    ).text();
    expect(lineOf(inserted)).toContain('No time: 65% [1]');
    expect(inserted).toContain('>No time: [1]</textarea>');
    const written = { ...typed, figures: '[#time=no]', 'text.en': 'No time: [1], says [2]' };
    const refused = await desk.rep.post(remarks, { ...written, act: 'save' });
    expect(refused.status).toBe(422);
    expect(textOf(await refused.text())).toContain('[2] stands for no figure');
    const wrong = await desk.rep.post(remarks, { ...typed, chapter: 'annex', act: 'save' });
    expect(wrong.status).toBe(422);

    const saved = { ...written, 'text.en': 'No time: [1]', act: 'save' };
    const onlyChosen = await desk.rep.post(remarks, { ...saved, figure: '[#time=no]' });
    expect(onlyChosen.status).toBe(422);
    expect(await onlyChosen.text()).toContain('A figure was chosen but not inserted');
    expect((await desk.rep.post(remarks, saved)).headers.get('location')).toBe(composing);
    const report = `/rep/surveys/${desk.survey}/report?lang=en`;
    expect(await page(report)).toMatch(
      /What the council says No time: 65% \[1\] \[1\] Is there time .*Words of the council, written on \d+ June 2026, after the results were opened/,
    );
    const [, at = ''] = /href="(\/rep\/surveys\/\w+\/remarks\/\w+)"/.exec(
      await desk.html(composing),
    )!;
    const changed = await desk.fill(at, { 'text.en': 'Too little time: [1]', act: 'save' });
    expect(changed.status).toBe(303);
    expect(await page(report)).toContain('Too little time: 65%');
    const later = await desk.rep.post(at, { ...saved, _seen: 'seen-before' });
    expect(later.status).toBe(409);
    expect((await desk.rep.get(at.replace(desk.survey, 'f'.repeat(32)))).status).toBe(404);
  });

  it('say of a demand that its words were changed once the results were open', async () => {
    const before = await desk.demandAt(ASKED_BEFORE);
    expect(await page(before)).not.toContain('Wording changed');
    await fill(`${before}/wording`, { 'text.en': 'Breaks that are kept, always' });
    const said =
      /before the results were opened.{0,20}Wording changed on \d+ June 2026, after the results were opened/;
    expect(await page(before)).toMatch(said);
    expect(await page(`/rep/surveys/${desk.survey}/report?lang=en`)).toMatch(said);
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
