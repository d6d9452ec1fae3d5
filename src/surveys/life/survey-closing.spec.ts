import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { PlacedClock } from '../../../test/support/placed-clock.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { ClosingStep, Destroyer } from './ports.js';
import { SurveyClosing } from './survey-closing.js';
import type { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';

/** A directory of one open survey, and steps that write down what state they saw. */
function anOpenSurvey(failing: { bulletin?: boolean; rows?: boolean } = {}) {
  const survey: Pick<
    Survey,
    'id' | 'slug' | 'state' | 'definition' | 'openedOn' | 'closedOn' | 'isClosing' | 'purgedOn'
  > = {
    id: 'a',
    slug: 'dispatch',
    state: 'open',
    definition: { closesOn: '2027-03-21', timeZone: 'Europe/Paris' } as SurveyDefinition,
    openedOn: '2027-03-01',
    isClosing: null,
  };
  const directory = {
    get: () => Promise.resolve({ ...survey }),
    dated: () => Promise.resolve(survey.state === 'open' ? [{ ...survey }] : []),
    recordEnd: (_id: string, closedOn: string | null) => {
      if (survey.state !== 'open') return Promise.resolve(false);
      Object.assign(survey, { state: 'closed', isClosing: true, closedOn });
      return Promise.resolve(true);
    },
    recordClosed: () => Promise.resolve(void (survey.isClosing = null)),
    beingClosed: () => Promise.resolve(survey.isClosing ? [survey] : []),
  } as unknown as SurveyDirectory;
  const done: string[] = [];
  const step = (name: string): ClosingStep => ({
    atClosing: (id) => {
      if (name === 'bulletin' && failing.bulletin) return Promise.reject(new Error('disk full'));
      done.push(`${name} of ${id} while ${survey.state}`);
      return Promise.resolve();
    },
  });
  const clock = new PlacedClock('2027-03-05T12:00:00Z');
  const destroyer: Destroyer = {
    destroy: (id) => {
      if (failing.rows) return Promise.reject(new Error('disk full'));
      done.push(`rows of ${id} while ${survey.state}`);
      return Promise.resolve();
    },
  };
  const steps = [step('purge'), step('bulletin')];
  const start = () => new SurveyClosing(directory, clock, steps, [], [destroyer]);
  return { survey, directory, clock, done, start };
}

describe('closing a survey', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(true));

  it('closes first, then runs the steps in their order, and leaves no mark', async () => {
    const { survey, done, start } = anOpenSurvey();
    await start().close(survey as Survey);
    expect(done).toEqual(['purge of a while closed', 'bulletin of a while closed']);
    expect(survey).toMatchObject({ state: 'closed', isClosing: null });
  });

  it('is only a state where no room has anything to do', async () => {
    const { survey, directory, clock } = anOpenSurvey();
    await new SurveyClosing(directory, clock, null, null, null).close(survey as Survey);
    expect(survey).toMatchObject({ state: 'closed', isClosing: null });
  });

  it('stays marked when a step fails, and is finished by asking again', async () => {
    const failing = { bulletin: true };
    const { survey, done, start } = anOpenSurvey(failing);
    await start().close(survey as Survey);
    expect(survey).toMatchObject({ state: 'closed', isClosing: true });
    await expect(start().finish('a')).rejects.toMatchObject({ code: 'closing-unfinished' });
    failing.bulletin = false;
    await start().finish('a');
    expect(done.at(-1)).toBe('bulletin of a while closed');
    expect(survey.isClosing).toBeNull();
  });

  it('is finished at the next start, which a failing step does not prevent', async () => {
    const failing = { bulletin: true };
    const { survey, start } = anOpenSurvey(failing);
    await start().close(survey as Survey);
    await start().finishBegun();
    expect(survey.isClosing).toBe(true);
    failing.bulletin = false;
    await start().finishBegun();
    expect(survey.isClosing).toBeNull();
  });

  it('comes by itself once the last day is over, and is dated on that day', async () => {
    const { survey, clock, done, start } = anOpenSurvey();
    clock.put('2027-03-21T22:59:59Z');
    await start().closeOver();
    expect(survey.state).toBe('open');
    clock.put('2027-03-21T23:00:00Z');
    await Promise.all([start().closeOver(), start().closeOver()]);
    expect(survey).toMatchObject({ state: 'closed', closedOn: '2027-03-21', isClosing: null });
    expect(done).toHaveLength(2);
  });

  it('is refused to the second of two presses', async () => {
    const { survey, start } = anOpenSurvey();
    const asRead = { ...survey } as Survey;
    await start().close(asRead);
    expect(survey.closedOn).toBe('2027-03-05');
    await expect(start().close(asRead)).rejects.toMatchObject({
      code: 'survey-changed-meanwhile',
    });
  });

  it('runs the steps of cancelling where it was cancelled, and no step of closing', async () => {
    const { survey, done, start } = anOpenSurvey();
    Object.assign(survey, { state: 'cancelled', isClosing: true });
    await start().takeUp('a');
    expect(done).toEqual(['rows of a while cancelled']);
    expect(survey).toMatchObject({ state: 'cancelled', isClosing: null });
  });

  it.each(['closed', 'opened', 'archived'] as const)(
    'destroys the answers of one that is %s, if they are kept no longer, and does nothing else',
    async (state) => {
      const failing = { rows: true };
      const { survey, done, start } = anOpenSurvey(failing);
      Object.assign(survey, { state, isClosing: true, purgedOn: '2028-03-21' });
      await expect(start().finish('a')).rejects.toMatchObject({ code: 'purging-unfinished' });
      expect(survey.isClosing).toBe(true);
      failing.rows = false;
      await start().finishBegun();
      expect(done).toEqual([`rows of a while ${state}`]);
      expect(survey).toMatchObject({ state, isClosing: null });
    },
  );

  it('has nothing to finish before it began or once it is done', async () => {
    const { survey, start } = anOpenSurvey();
    await expect(start().finish('a')).rejects.toMatchObject({ code: 'closing-not-begun' });
    await start().close(survey as Survey);
    await expect(start().finish('a')).rejects.toMatchObject({ code: 'closing-not-begun' });
  });
});
