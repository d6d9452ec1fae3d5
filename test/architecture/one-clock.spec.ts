import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sourceFiles, SRC } from './read-imports.js';

/** The clock itself, and the respondents' browsers, which have one of their own. */
const CLOCKS = ['common/clock.ts', 'browser/page/own-clock.ts'];

/** Asks the machine what time it is, or where it stands: a `Date` of something is no question. */
const ASKS =
  /\bDate\.now\(|\bnew Date\(\)|\bDate\(\)|\.get(?:FullYear|Month|Date|Day|Hours|Minutes)\(/;

const asking = (text: string): readonly string[] =>
  text.split('\n').filter((line) => ASKS.test(line));

describe('the time of day', () => {
  it.each(['Date.now()', 'new Date()', 'const day = now.getDate();', 'String(Date())'])(
    'is asked for by %s',
    (line) => expect(asking(line)).toEqual([line]),
  );

  it.each(["new Date('2026-01-01')", 'performance.now()', 'date.toISOString()', 'clock.now()'])(
    'is not asked for by %s',
    (line) => expect(asking(line)).toEqual([]),
  );

  it('is asked of the machine by the clock alone', () => {
    const asked = sourceFiles()
      .map((file) => ({ file: relative(SRC, file), text: readFileSync(file, 'utf8') }))
      .filter(({ text }) => asking(text).length > 0)
      .map(({ file }) => file);
    expect(asked.filter((file) => !CLOCKS.includes(file))).toEqual([]);
    expect(asked.sort()).toEqual([...CLOCKS].sort());
  });
});
