import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SLUG_PATTERN, suggestSlug } from './slug.js';

describe('the address suggested for a survey', () => {
  it('is always one that is allowed and free', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5), (code, times) => {
        const taken = new Set<string>();
        for (let i = 0; i <= times; i += 1) {
          const slug = suggestSlug(code, taken);
          expect(slug).toMatch(SLUG_PATTERN);
          expect(taken.has(slug)).toBe(false);
          taken.add(slug);
        }
      }),
    );
  });

  it('is the code of the questionnaire where that is free', () => {
    expect(suggestSlug('Dispatch_2027', new Set())).toBe('dispatch-2027');
  });
});
