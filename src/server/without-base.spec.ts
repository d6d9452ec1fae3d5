import { expect, it } from '@jest/globals';
import { withoutBase } from './without-base.js';

it.each([
  ['/cahierx/s/one', '/cahierx/s/one'],
  ['/s/cahier/', '/s/cahier/'],
  ['/s/one', '/s/one'],
  ['/cahier', '/'],
  ['/cahier?lang=fr', '/?lang=fr'],
  ['/cahier/', '/'],
  ['/cahier/s/one?lang=fr', '/s/one?lang=fr'],
])('reads %s below /cahier as %s', (url, known) => {
  expect(withoutBase(url, '/cahier')).toBe(known);
});

it('leaves every address alone where the public one has no path', () => {
  expect(withoutBase('/cahier/s/one', '')).toBe('/cahier/s/one');
});
