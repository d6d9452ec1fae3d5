import type { Minutes } from '../../src/holders/index.js';

/** Of the rows that are opened. */
export const ROOT = '3d'.repeat(32);

/** What seats 1 and 3 noted of an opening of twelve rows, before anybody signed. */
export const minutesOf = (
  definition: string,
  also: Partial<Pick<Minutes, 'release' | 'comments'>> = {},
): Minutes => ({
  schema: 'cahier/minutes-1',
  definition,
  root: ROOT,
  seats: [1, 3],
  opener: 3,
  day: '2031-04-02',
  rows: 12,
  counted: 12,
  tests: 0,
  copies: 0,
  refused: 0,
  undecided: [],
  faults: [],
  contests: [],
  release: null,
  comments: null,
  signatures: [],
  ...also,
});
