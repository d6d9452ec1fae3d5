import { describe, expect, it } from '@jest/globals';
import { matchesOf } from './match-words.js';

const TOWNS = ['Orvalmont', 'Sainte-Églantine', 'Vaux sur Église', 'Öhrbach'];
const find = (typed: string) => matchesOf(typed, TOWNS, (town) => town);

describe('searching a list of options', () => {
  it('finds nothing for words that no option holds together', () => {
    expect(find('vaux ohrbach')).toEqual([]);
  });

  it('finds everything for nothing', () => {
    expect(find('  ')).toEqual(TOWNS);
  });

  it.each([
    ['EGL', ['Sainte-Églantine', 'Vaux sur Église']],
    ['ohr', ['Öhrbach']],
    ['öhr', ['Öhrbach']],
    ['eglise  vaux', ['Vaux sur Église']],
  ])('finds %j with no regard to accents, capitals and order', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });
});
