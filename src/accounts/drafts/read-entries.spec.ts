import { expect, it } from '@jest/globals';
import { readEntries } from './read-entries.js';

it('takes pairs of texts, in their order', () => {
  expect(readEntries('[["a","1"],["a","2"]]')).toEqual([
    ['a', '1'],
    ['a', '2'],
  ]);
});

it.each(['', '{', 'null', '{"a":1}', '[["a"]]', '[["a",1]]', '["ab"]', '[["a","b","c"]]'])(
  'takes nothing else: %s',
  (text) => {
    expect(readEntries(text)).toBeNull();
  },
);
