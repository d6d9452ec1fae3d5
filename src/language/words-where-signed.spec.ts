import { describe, expect, it } from '@jest/globals';
import { wordsWhereSigned } from './words-where-signed.js';

const words = {
  title: 'Responses',
  notes: ['a response', 'kept'],
  modes: { open: { name: 'Open', can: 'One response.' } },
  signing: { title: 'Signatures', notes: ['a signature'], modes: { open: { can: 'One mark.' } } },
};

describe('the words where people sign', () => {
  it('stand in the place of those of a survey, and leave the others', () => {
    expect(wordsWhereSigned(words, true)).toMatchObject({
      title: 'Signatures',
      notes: ['a signature', 'kept'],
      modes: { open: { name: 'Open', can: 'One mark.' } },
    });
  });

  it('change nothing where people answer', () => {
    expect(wordsWhereSigned(words, false)).toBe(words);
  });
});
