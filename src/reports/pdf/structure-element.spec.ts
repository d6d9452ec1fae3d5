import { expect, it } from '@jest/globals';
import { literal } from './structure-element.js';

it('writes letters of ASCII as they are, with what would end the text kept from it', () => {
  expect(literal('a (b) \\ c\n')).toBe('(a \\(b\\) \\\\ c\\n)');
});

it('writes others in two bytes each, the higher first', () => {
  expect(literal('é…')).toBe('(\xfe\xff\x00\xe9\x20\x26)');
  // The lower byte of the sign is that of a bracket.
  expect(literal('\u0128')).toBe('(\xfe\xff\x01\\()');
});
