import { describe, expect, it } from '@jest/globals';
import { plainVariations } from './plain-variations.js';

describe('the plain variations of a secret', () => {
  it.each([
    ['quiet harbour', 'quiet harbour'],
    ['Quiet Harbour', 'quiet harbour'],
    ['quiet harbour', 'Quiet harbour'],
    ['quiet harbour 2026!', 'quiet harbour'],
    ['quiet harbour', 'quiet harbour1'],
    ['quiet harbour', 'quietharbour'],
  ])('of %s include %s', (typed, variation) => {
    expect(plainVariations(typed)).toContain(variation);
  });

  it('are few enough to be tried one after the other', () => {
    expect(plainVariations('Quiet Harbour 2026!').length).toBeLessThanOrEqual(12);
  });
});
