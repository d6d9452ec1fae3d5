import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { ClosingStep } from './ports.js';
import { SurveyClosing } from './survey-closing.js';
import type { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';

/** A directory of one open survey, and steps that write down what state they saw. */
function anOpenSurvey(failing: { bulletin: boolean } = { bulletin: false }) {
  const survey: Pick<Survey, 'id' | 'slug' | 'state' | 'isClosing'> = {
    id: 'a',
    slug: 'dispatch',
    state: 'open',
    isClosing: null,
  };
  const directory = {
    get: () => Promise.resolve({ ...survey }),
    replace: (changed: Survey) => Promise.resolve(void Object.assign(survey, changed)),
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
  const start = () => new SurveyClosing(directory, [step('purge'), step('bulletin')]);
  return { survey, done, start };
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
    const { survey } = anOpenSurvey();
    const directory = {
      get: () => Promise.resolve(survey),
      replace: (changed: Survey) => Promise.resolve(void Object.assign(survey, changed)),
      recordClosed: () => Promise.resolve(void (survey.isClosing = null)),
    } as unknown as SurveyDirectory;
    await new SurveyClosing(directory, null).close(survey as Survey);
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
    await start().onApplicationBootstrap();
    expect(survey.isClosing).toBe(true);
    failing.bulletin = false;
    await start().onApplicationBootstrap();
    expect(survey.isClosing).toBeNull();
  });

  it('has nothing to finish before it began or once it is done', async () => {
    const { survey, start } = anOpenSurvey();
    await expect(start().finish('a')).rejects.toMatchObject({ code: 'closing-not-begun' });
    await start().close(survey as Survey);
    await expect(start().finish('a')).rejects.toMatchObject({ code: 'closing-not-begun' });
  });
});
