import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SystemClock } from '../common/index.js';
import { LOG_AREAS, logOf } from '../log/index.js';
import { PlainLogger } from './plain-logger.js';

describe('the log', () => {
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

  it('keeps silent of what a framework says of itself', () => {
    new Logger('RouterExplorer').error('Mapped {/b/:slug, GET} route');
    new Logger('Opening').warn('an area that is not ours');
    expect(lines).toEqual([]);
  });

  it('writes a line for every area of ours', () => {
    for (const area of LOG_AREAS) logOf(area).error('This stopped.');
    expect(lines).toEqual(LOG_AREAS.map((area) => `error ${area}: This stopped.\n`));
  });

  it('says of a fault its code, class and place, and nothing that it was about', () => {
    logOf('eligibility').fault('mail-stopped', new RangeError('someone@example.org'));
    expect(lines).toEqual([
      expect.stringMatching(
        /^error eligibility: mail-stopped RangeError server\/plain-logger\.spec\.ts:\d+\n$/,
      ),
    ]);
  });

  it('says nothing at its moment of what a respondent caused', () => {
    logOf('http').count('response-not-stored', new RangeError('someone@example.org'));
    expect(lines).toEqual([]);
  });
});
