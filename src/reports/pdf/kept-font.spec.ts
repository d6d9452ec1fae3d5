import { create } from 'fontkit';
import { expect, it } from '@jest/globals';
import { readFace } from './fonts.js';
import { keepWords } from './kept-font.js';

const MICRO = '\u00b5';
const GREEK_MU = '\u03bc';
const signs = (run: ReturnType<ReturnType<typeof keepWords>['layout']>) =>
  run.glyphs.map(({ id, codePoints }) => [id, ...codePoints]);

it('sets a word as it would be set alone, whatever was set before', () => {
  const alone = (word: string) => signs(create(readFace('sans')).layout(word));
  const [[micro]] = alone(MICRO) as [[number]];
  const [[mu]] = alone(GREEK_MU) as [[number]];
  // One sign stands for both letters.
  expect(micro).toBe(mu);
  const font = keepWords(create(readFace('sans')));
  for (const word of [GREEK_MU, MICRO, 'office ', `${GREEK_MU}m`, `${MICRO}m`, GREEK_MU]) {
    expect(signs(font.layout(word))).toEqual(alone(word));
  }
});

it('gives each document positions of its own', () => {
  const font = keepWords(create(readFace('sans')));
  const first = font.layout('word');
  const widths = first.positions.map(({ xAdvance }) => xAdvance);
  for (const position of first.positions) position['xAdvance']! *= 2;
  expect(font.layout('word').positions.map(({ xAdvance }) => xAdvance)).toEqual(widths);
});
