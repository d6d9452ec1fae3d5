import { describe, expect, it } from '@jest/globals';
import { fromSymbols, readSymbols, toSymbols, writeSymbols } from './crockford.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Each symbol carried over x⁵ = x² + 1 by hand: the powers of α, one after the other. */
const POWERS = [
  1, 2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12, 24, 21, 15, 30, 25,
  23, 11, 22, 9, 18,
];
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : POWERS[(POWERS.indexOf(a) + POWERS.indexOf(b)) % POWERS.length]!;

const symbolsOf = (text: string): readonly number[] =>
  [...text.replaceAll('-', '')].map((letter) => LETTERS.indexOf(letter));
const changed = (text: string, ...changes: readonly (readonly [at: number, by: number])[]) => {
  const symbols = [...symbolsOf(text)];
  for (const [at, by] of changes) symbols[at]! ^= by;
  return symbols.map((symbol) => LETTERS[symbol]).join('');
};

describe('symbols of five bits', () => {
  it('are filled up with zeros, which nothing else may stand for', () => {
    expect(toSymbols(Uint8Array.of(0xff))).toEqual([31, 28]);
    expect(toSymbols(Uint8Array.of(1, 2, 3, 4, 5))).toEqual([0, 4, 1, 0, 6, 1, 0, 5]);
    expect(fromSymbols([31, 28], 1)).toEqual(Uint8Array.of(0xff));
    expect(fromSymbols([31, 29], 1)).toBeUndefined();
    expect(fromSymbols([31, 30], 1)).toBeUndefined();
    expect(fromSymbols([0, 4, 1, 0, 6, 1, 0, 5], 5)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
  });
});

describe('a text with two check characters', () => {
  const COUNTS = [1, 2, 3, 16, 26, 28];
  const drawn = (count: number) =>
    Array.from({ length: count }, (_, i) => (7 * i * i + 3 * i) % 32);

  it.each(COUNTS)('sums up to nothing, plainly and by its places: %i symbols', (count) => {
    const symbols = symbolsOf(writeSymbols(drawn(count)));
    expect(symbols).toHaveLength(count + 2);
    expect(symbols.slice(0, count)).toEqual(drawn(count));
    expect(symbols.reduce((sum, symbol) => sum ^ symbol, 0)).toBe(0);
    expect(symbols.reduce((sum, symbol, i) => sum ^ times(symbol, POWERS[i]!), 0)).toBe(0);
  });

  it.each(COUNTS)('is read as it was written, in any case, with blanks: %i symbols', (count) => {
    const text = writeSymbols(drawn(count));
    expect(readSymbols(text, count)).toEqual(drawn(count));
    expect(readSymbols(` ${text.toLowerCase().replaceAll('-', ' ')}\n`, count)).toEqual(
      drawn(count),
    );
    expect(readSymbols(text, count + 1)).toBeUndefined();
    expect(readSymbols(text, count - 1)).toBeUndefined();
  });

  it('stands in groups of four', () => {
    expect(writeSymbols([0, 0, 0])).toBe('0000-0');
    expect(writeSymbols([0, 0])).toBe('0000');
  });

  it('may have other letters for 0 and 1', () => {
    const text = writeSymbols([0, 1, 1, 0]);
    expect(readSymbols(text.replaceAll('0', 'O').replace('1', 'I').replace('1', 'l'), 4)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(readSymbols(text.replace('0', 'U'), 4)).toBeUndefined();
  });

  it('is mistyped where either sum alone is right', () => {
    const text = writeSymbols(drawn(6));
    // Two changes by the same leave the plain sum; by 2 at the first and by 1 at the second, the other.
    expect(readSymbols(changed(text, [0, 1], [1, 1]), 6)).toBeUndefined();
    expect(readSymbols(changed(text, [0, 2], [1, 1]), 6)).toBeUndefined();
    expect(readSymbols(changed(text), 6)).toEqual(drawn(6));
  });

  it('is checked along with what stands before it', () => {
    const text = writeSymbols([5, 6, 7], [9, 2]);
    expect(readSymbols(text, 3, [9, 2])).toEqual([5, 6, 7]);
    expect(readSymbols(text, 3, [9, 3])).toBeUndefined();
    expect(readSymbols(text, 3)).toBeUndefined();
  });

  it('is looked for in two hundred characters, and no more', () => {
    const text = writeSymbols([5, 6, 7]);
    expect(readSymbols(text.padEnd(200), 3)).toEqual([5, 6, 7]);
    expect(readSymbols(text.padEnd(201), 3)).toBeUndefined();
  });
});
