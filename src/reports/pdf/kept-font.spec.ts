import { create } from 'fontkit';
import { expect, it } from '@jest/globals';
import { readFace } from './fonts.js';
import { KeptFont } from './kept-font.js';

const MICRO = '\u00b5';
const GREEK_MU = '\u03bc';
const openSans = () => new KeptFont(create(readFace('sans')));

it('sets a word as it would be set alone, whatever was set before', () => {
  const alone = (word: string) => openSans().word(word);
  // One sign stands for both letters.
  expect(alone(MICRO).signs[0]!.id).toBe(alone(GREEK_MU).signs[0]!.id);
  const font = openSans();
  for (const word of [GREEK_MU, MICRO, 'office ', `${GREEK_MU}m`, `${MICRO}m`, GREEK_MU]) {
    expect(font.word(word)).toEqual(alone(word));
  }
});

it('sets letters closer where the font says so', () => {
  const { signs, width } = openSans().word('To');
  const alone = signs.reduce((sum, sign) => sum + sign.width, 0);
  expect(width).toBeLessThan(alone);
  expect(signs[0]!.advance).toBeLessThan(signs[0]!.width);
});
