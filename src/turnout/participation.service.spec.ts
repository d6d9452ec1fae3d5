import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { PlacedClock } from '../../test/support/placed-clock.js';
import type { BulletinStore } from '../bulletin/index.js';
import type { ResponseCounter } from '../responses/index.js';
import type { Survey, SurveyDirectory } from '../surveys/index.js';
import type { ReleaseStore } from '../releases/index.js';
import { ParticipationService } from './participation.service.js';

/** An open survey on which responses arrive one at a time. */
function anOpenSurvey(state: Survey['state'] = 'open') {
  const survey = {
    id: 'a',
    state,
    definition: { threshold: 10 },
    participation: null,
    participationDay: null,
  } as unknown as Survey;
  const arrived = { responses: 0, counts: 0 };
  const counter = {
    count: () => Promise.resolve((arrived.counts++, arrived.responses)),
  } as unknown as ResponseCounter;
  const directory = {
    recordParticipation: (_id: string, figure: number, day: string) => {
      Object.assign(survey, { participation: figure, participationDay: day });
      return Promise.resolve();
    },
  } as unknown as SurveyDirectory;
  const clock = new PlacedClock('2026-03-02T08:00:00Z');
  const bulletins = { find: () => Promise.resolve(null) } as unknown as BulletinStore;
  const start = () =>
    new ParticipationService(directory, counter, {} as ReleaseStore, bulletins, clock);
  return { survey, arrived, clock, start };
}

describe('participation before the opening', () => {
  it('stays the same all day, whatever arrives, and after a restart', async () => {
    const { survey, arrived, clock, start } = anOpenSurvey();
    const service = start();
    arrived.responses = 14;
    const morning = await service.of(survey);
    expect(morning).toEqual({ kind: 'at-least', responses: 10, day: '2026-03-02' });
    arrived.responses = 31;
    clock.put('2026-03-02T23:59:00Z');
    expect(await service.of(survey)).toEqual(morning);
    expect(await start().of(survey)).toEqual(morning);
  });

  it('is taken again the next day', async () => {
    const { survey, arrived, clock, start } = anOpenSurvey();
    const service = start();
    await service.of(survey);
    arrived.responses = 31;
    clock.put('2026-03-03T00:01:00Z');
    expect(await service.of(survey)).toEqual({
      kind: 'at-least',
      responses: 30,
      day: '2026-03-03',
    });
  });

  it('is counted once for pages loaded at the same moment', async () => {
    const { survey, arrived, start } = anOpenSurvey();
    const service = start();
    const before = { ...survey };
    await Promise.all([service.of(survey), service.of(before)]);
    await service.of(before);
    expect(arrived.counts).toBe(1);
  });

  it('keeps nothing of a figure below the threshold', async () => {
    const { survey, arrived, start } = anOpenSurvey();
    arrived.responses = 9;
    expect(await start().of(survey)).toEqual({
      kind: 'fewer-than',
      threshold: 10,
      day: '2026-03-02',
    });
    expect(survey.participation).toBe(0);
  });

  it('counts nothing before a survey is open', async () => {
    const { survey, arrived, start } = anOpenSurvey('scheduled');
    expect(await start().of(survey)).toEqual({ kind: 'none' });
    expect(arrived.counts).toBe(0);
  });
});
