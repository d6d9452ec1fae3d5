import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DomainError, SystemClock } from '../../common/index.js';
import { PlainLogger } from '../../server/plain-logger.js';
import type { SurveyDirectory } from '../../surveys/index.js';
import { OpeningDesk } from './opening-desk.js';

const SURVEY = '0'.repeat(32);

/** A desk that finds out, when it asks for the survey, what went wrong. */
function deskThatMeets(error: Error): OpeningDesk {
  const surveys = { get: () => Promise.reject(error) } as unknown as SurveyDirectory;
  const untouched = {} as never;
  return new OpeningDesk(surveys, untouched, untouched, untouched, untouched, untouched);
}

describe('an opening that does not begin', () => {
  let lines: string[];

  beforeEach(() => {
    lines = [];
    Logger.overrideLogger(new PlainLogger(new SystemClock('UTC')));
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    Logger.overrideLogger(false);
  });

  it('leaves a line in the log for whoever runs the server when it faulted', async () => {
    const fault = new RangeError('“I was there on Tuesday”');
    await expect(
      deskThatMeets(fault).begin(SURVEY, { reps: [], recovery: '', askedBy: '' }),
    ).rejects.toBe(fault);
    expect(lines).toEqual([expect.stringMatching(/^error opening: opening-failed RangeError /)]);
    expect(lines.join('')).not.toContain('Tuesday');
  });

  it('leaves none when it was refused', async () => {
    const refusal = new DomainError('no-such-survey', 'not-found');
    await expect(
      deskThatMeets(refusal).begin(SURVEY, { reps: [], recovery: '', askedBy: '' }),
    ).rejects.toBe(refusal);
    expect(lines).toEqual([]);
  });
});
