import { beforeEach, describe, expect, it } from '@jest/globals';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { DayKeeper } from '../../src/surveys/life/day-keeper.js';
import { ENGINES } from '../support/databases.js';
import { DAYS, DaysDesk, OVER, startAt } from '../support/days-desk.js';
import { PlacedClock } from '../support/placed-clock.js';
import { placeDefinition, REP_DEFINITION, someResponses } from '../support/rep-survey.js';
import { answerRowsOf } from '../support/stored-marks.js';
import { signIn } from '../support/testing-app.js';

describe.each(ENGINES)('days in doubt on %s', (engine) => {
  const desk = new DaysDesk(engine);
  const { clock, keep, look, recorded, seedOpenLink, sendJson } = desk;

  describe('that come long after the last one that was known', () => {
    const AHEAD = '2031-06-01T12:00:00+02:00';

    beforeEach(async () => {
      clock.put('2026-12-05T12:00:00+01:00');
      await keep();
    });

    it('close nothing for good: once the clock is set, people go on answering', async () => {
      const [survey, waiting] = [await seedOpenLink('open'), await seedOpenLink()];
      clock.put(AHEAD);
      await look();
      expect(await sendJson(survey)).toBe('closed');
      clock.put('2026-12-05T12:01:00+01:00');
      await look();
      expect(await recorded(survey)).toMatchObject({ state: 'open', closedOn: null });
      expect(await sendJson(survey)).toBe(201);
      expect((await recorded(waiting)).state).toBe('open');
    });

    it('are believed by a server that runs through a day with them, and by nothing less', async () => {
      const survey = await seedOpenLink('open');
      clock.put(AHEAD);
      await look();
      clock.runFor(23);
      await look();
      expect((await recorded(survey)).state).toBe('open');
      // Ahead once more: the day begins anew.
      clock.put('2033-06-01T12:00:00+02:00');
      await look();
      clock.runFor(23);
      await look();
      expect((await recorded(survey)).state).toBe('open');
      clock.runFor(1);
      await look();
      expect(await recorded(survey)).toMatchObject({ state: 'closed', closedOn: '2026-12-20' });
    });

    it('are believed at once when an admin who reads which they are ends a survey', async () => {
      const survey = await seedOpenLink('open');
      const other = await seedOpenLink('open');
      clock.put(AHEAD);
      await look();
      const admin = await signIn(desk.test, 'admin');
      const page = await (await admin.get(`/admin/surveys/${survey.id}`)).text();
      expect(page).toContain('The server’s clock says 1 June 2031; the last day it knew was 5');
      await admin.post(`/admin/surveys/${survey.id}/steps`, { step: 'finish-closing' });
      expect((await recorded(survey)).state).toBe('closed');
      await look();
      expect((await recorded(other)).state).toBe('closed');
    });

    it('open nothing either, also at a start', async () => {
      const survey = await seedOpenLink('scheduled', { ...DAYS, opensOn: '2026-12-10' });
      const later = await startAt(desk.storage, new PlacedClock('2026-12-12T12:00:00+01:00'));
      try {
        expect((await recorded(survey)).state).toBe('scheduled');
      } finally {
        await later.close();
      }
    });
  });

  describe('on which answers were to be destroyed, and that are in doubt', () => {
    /** Two months after the last day of these answers, and long after the last day that was known. */
    const AHEAD = '2027-02-21T00:00:00+01:00';
    const purge = () => desk.test.app.get(DayKeeper).purge();

    async function seedKept() {
      clock.put(OVER);
      await keep();
      const definition = { ...REP_DEFINITION, ...DAYS, keepMonths: 2 };
      const id = await placeDefinition(desk.test, definition, 'closed', someResponses(12));
      const left = async () => (await answerRowsOf(desk.test, id)).rows;
      expect(await left()).toBe(12);
      return { id, left };
    }

    it('destroy nothing while the server runs, until it has run through a day with them', async () => {
      const { left } = await seedKept();
      clock.put(AHEAD);
      await purge();
      clock.runFor(23);
      await purge();
      expect(await left()).toBe(12);
      clock.runFor(1);
      await purge();
      expect(await left()).toBe(0);
    });

    it('destroy nothing at a start, and what is due at one whose day is known', async () => {
      const { id, left } = await seedKept();
      const start = async (moment: string) => {
        await (await startAt(desk.storage, new PlacedClock(moment))).close();
      };
      await start(AHEAD);
      expect(await left()).toBe(12);
      expect((await desk.test.app.get(SurveyDirectory).get(id)).purgedOn).toBeNull();
      // Of the same moment, known day by day, nothing is in doubt.
      clock.put('2027-02-19T12:00:00+01:00');
      await keep();
      await start(AHEAD);
      expect(await left()).toBe(0);
    });
  });
});
