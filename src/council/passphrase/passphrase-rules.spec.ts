import { describe, expect, it } from '@jest/globals';
import { composePassphrase, isAcceptablePassphrase } from '../keys/passphrase-rules.js';

describe('the rules of an opening passphrase', () => {
  it.each(['twelve signs', 'ab cd ef gh', 'é'.repeat(4) + 'ünïvers8'])('takes %j', (typed) => {
    expect(isAcceptablePassphrase(typed)).toBe(true);
  });

  it.each([
    ['eleven sign', 'eleven characters in two words'],
    ['a b c d e f', 'letters that are no words'],
    ['aaaaaaaaaaaaaaaa', 'one letter held down'],
    ['           x           ', 'white space'],
    ['ab cd ef gh '.repeat(20), 'more than 200 characters'],
    [undefined, 'nothing'],
    [['twelve signs', 'twelve signs'], 'two of them'],
  ] as readonly (readonly [unknown, string])[])('refuses %j: %s', (typed, _why) => {
    expect(isAcceptablePassphrase(typed)).toBe(false);
  });

  it('reads the same words whatever stands between them and however accents are typed', () => {
    expect(composePassphrase('  te\u0301le\u0301phone\u00a0\t vert ')).toBe('téléphone vert');
  });
});
