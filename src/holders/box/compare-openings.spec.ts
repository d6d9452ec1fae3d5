import { describe, expect, it } from '@jest/globals';
import { minutesOf } from '../../../test/support/minutes-of.js';
import { compareOpenings } from './compare-openings.js';
import type { Minutes } from './minutes.js';

const DEFINITION = `sha256:${'5e'.repeat(32)}`;
const OTHER = `sha256:${'6f'.repeat(32)}`;
const before = minutesOf(DEFINITION, { release: OTHER, comments: OTHER });

describe('two openings of one package', () => {
  it('are the same whoever opened, on whichever day, and whoever signed', () => {
    const signatures = [{ seat: 2, signature: 'a' }];
    const now = { ...before, seats: [2, 3], opener: 2, day: '2031-05-01', signatures };
    expect(compareOpenings(before, now)).toEqual([]);
  });

  it.each<[string, Partial<Minutes>]>([
    ['survey', { definition: OTHER }],
    ['rows', { root: '00'.repeat(32) }],
    ['rows', { rows: 13 }],
    ['sum', { counted: 11, refused: 1 }],
    ['sum', { undecided: [{ row: 1, without: [2], wrong: [] }] }],
    ['release', { release: DEFINITION }],
    ['comments', { comments: DEFINITION }],
    ['comments', { comments: null }],
  ])('differ in their %s', (part, change) => {
    expect(compareOpenings(before, { ...before, ...change })).toEqual([part]);
  });
});
