import { beforeEach, describe, expect, it } from '@jest/globals';
import { DailyLines } from './daily-lines.js';

describe('the lines of a day', () => {
  let day: string;
  let written: string[];
  let lines: DailyLines;
  beforeEach(() => {
    day = '2031-05-01';
    written = [];
    lines = new DailyLines(
      () => day,
      (line) => written.push(line),
    );
  });

  it('are not more than one per area, however much there is to say', () => {
    for (let time = 0; time < 1000; time += 1) lines.say('error', 'http', `fault ${time}`);
    lines.tell();
    expect(written).toEqual(['error http: fault 0\n']);
  });

  it('say the next day what there was besides, by kind, and only so many kinds', () => {
    for (let time = 0; time < 100; time += 1) lines.say('error', 'http', `fault ${time % 50}`);
    day = '2031-05-02';
    lines.say('error', 'http', 'another');
    expect(written[1]).toMatch(
      /^error http: another \(counted before: 2 × fault 1, .* × others\)\n$/,
    );
    expect(written[1]!.length).toBeLessThan(500);
  });

  it('are none at the moment of what only counts', () => {
    lines.count('http', 'response-not-stored');
    lines.count('http', 'response-not-stored');
    expect(written).toEqual([]);
    lines.tell();
    expect(written).toEqual(['error http: counted 2 × response-not-stored\n']);
  });

  it('wait for another day where the one of today is written', () => {
    lines.say('error', 'http', 'first');
    lines.count('http', 'response-not-stored');
    lines.tell();
    expect(written).toHaveLength(1);
    day = '2031-05-02';
    lines.tell();
    expect(written[1]).toBe('error http: counted 1 × response-not-stored\n');
  });

  it('of one area leave those of the others alone', () => {
    lines.say('error', 'http', 'one');
    lines.say('warning', 'database', 'two');
    expect(written).toEqual(['error http: one\n', 'warning database: two\n']);
  });
});
