import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { newBallotCode, parseBallotCode } from './ballot-code.js';
import { newInvitationSecret, parseInvitationSecret } from './invitation.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe.each([
  {
    kind: 'a ballot code',
    length: 28,
    code: bytes(16).map(newBallotCode),
    parse: parseBallotCode,
  },
  {
    kind: 'an invitation',
    length: 18,
    code: bytes(10).map(newInvitationSecret),
    parse: parseInvitationSecret,
  },
])('$kind', ({ code, parse, length }) => {
  const place = fc.nat(length - 1);
  const plain = code.map((text) => text.replaceAll('-', ''));

  it('is refused with one wrong character', () => {
    fc.assert(
      fc.property(plain, place, fc.constantFrom(...LETTERS), (text, at, letter) => {
        fc.pre(text[at] !== letter);
        expect(parse(text.slice(0, at) + letter + text.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with two characters swapped, wherever they stand', () => {
    fc.assert(
      fc.property(plain, place, place, (text, a, b) => {
        fc.pre(text[a] !== text[b]);
        const letters = [...text];
        [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        expect(parse(letters.join(''))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with two wrong characters', () => {
    const letter = fc.constantFrom(...LETTERS);
    fc.assert(
      fc.property(plain, place, place, letter, letter, (text, a, b, x, y) => {
        const letters = [...text];
        letters[a] = x;
        letters[b] = y;
        const typed = letters.join('');
        fc.pre(typed !== text);
        expect(parse(typed)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with a character missing or too many', () => {
    fc.assert(
      fc.property(plain, place, fc.constantFrom(...LETTERS), (text, at, letter) => {
        expect(parse(text.slice(0, at) + text.slice(at + 1))).toBeUndefined();
        expect(parse(text.slice(0, at) + letter + text.slice(at))).toBeUndefined();
      }),
    );
  });

  it('refuses any text without failing on it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parse(text)).toBeUndefined();
      }),
    );
  });
});

describe('typed codes', () => {
  it('give back the bytes they were made of, however they are typed', () => {
    const sloppy = (code: string) =>
      ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    fc.assert(
      fc.property(bytes(16), bytes(10), (seed, secret) => {
        expect(parseBallotCode(newBallotCode(seed))).toEqual(seed);
        expect(parseBallotCode(sloppy(newBallotCode(seed)))).toEqual(seed);
        expect(parseInvitationSecret(newInvitationSecret(secret))).toEqual(secret);
        expect(parseInvitationSecret(sloppy(newInvitationSecret(secret)))).toEqual(secret);
      }),
    );
  });

  it('are read among blanks, but in no long text', () => {
    const seed = new Uint8Array(16).fill(7);
    const among = (length: number) => newBallotCode(seed).padEnd(length);
    expect(parseBallotCode(among(200))).toEqual(seed);
    expect(parseBallotCode(among(201))).toBeUndefined();
  });
});
