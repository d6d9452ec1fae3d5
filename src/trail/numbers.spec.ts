import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { LANGUAGES } from '../common/index.js';
import { NUMBERS } from './numbers.js';
import { record, type TrailAct } from './record.js';
import { words } from './words/index.js';

const REACHED = new Error('the trail was reached');
/** A transaction in which nothing can be done: what is refused is refused before. */
const transaction = new Proxy({} as EntityManager, {
  get: () => {
    throw REACHED;
  },
});
const writing = (act: TrailAct) => record(transaction, { today: () => '2031-03-04' }, act);

describe('numbers in the trail', () => {
  it.each([
    ['comments-reviewed', { comments: 41 }, 'comments'],
    ['opening-begun', { shares: 2, opened: 12, rows: 9 }, 'opened, rows'],
    ['survey-closed', { count: 0 }, 'count'],
  ] as const)('are refused in %s where it has no place for them', async (kind, details, stray) => {
    await expect(writing({ kind, details })).rejects.toThrow(
      `the trail has no place in ${kind} for ${stray}`,
    );
  });

  it.each([
    { kind: 'opening-begun', details: { shares: 2 } },
    { kind: 'proposal-signed', details: { act: 'cancel', seats: '1, 3' } },
    { kind: 'survey-opened' },
  ] as const)('are taken where it has, and so is what is no number: $kind', async (act) => {
    await expect(writing(act)).rejects.toBe(REACHED);
  });

  it.each(LANGUAGES)('are called by a word of the page in %s', (language) => {
    const named = Object.keys(words[language].trail.details);
    expect(named).toEqual(expect.arrayContaining(Object.values(NUMBERS).flat()));
  });
});
