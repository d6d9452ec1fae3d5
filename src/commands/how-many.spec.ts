import { expect, it } from '@jest/globals';
import { howMany } from './how-many.js';

it('says one of a thing as one, and none and several as several', () => {
  expect([0, 1, 2].map((count) => howMany(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
  expect([1, 3].map((count) => howMany(count, 'copy', 'copies'))).toEqual(['1 copy', '3 copies']);
});
