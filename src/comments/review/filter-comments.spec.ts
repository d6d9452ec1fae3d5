import { describe, expect, it } from '@jest/globals';
import { COMMENT_FILTERS, filterComments } from './filter-comments.js';

const comment = (text: string, more: object = {}) => ({
  ...{ question: 'stop', text, redacted: null, theme: null, chosen: false },
  ...more,
});

const POOL = [
  comment('The rota is late'),
  comment('Call 06 12 34 56 78 at Nordhaven'),
  comment('Breaks', { theme: 'roads', chosen: true }),
  comment('Noise', { redacted: 'No[…]' }),
];
const shown = (filter: string) =>
  filterComments(POOL, filter, ['Nordhaven']).map(({ text }) =>
    POOL.findIndex((one) => one.text === text),
  );

describe('comments on a page', () => {
  it.each([
    ['', [0, 1, 2, 3]],
    ['anything', [0, 1, 2, 3]],
    ['open', [0, 1]],
    ['marked', [1]],
    ['chosen', [2]],
    ['unfiled', [0, 1, 3]],
    ['theme-roads', [2]],
    ['theme-else', []],
  ])('are those that the filter names: %s', (filter, wanted) => {
    expect(shown(filter)).toEqual(wanted);
  });

  it('are found among a thousand in a moment', () => {
    const many = Array.from({ length: 1000 }, (_, i) => comment(`${i} `.repeat(300)));
    for (const filter of COMMENT_FILTERS) {
      expect(filterComments(many, filter, ['Nordhaven']).length).toBeLessThanOrEqual(1000);
    }
  });
});
