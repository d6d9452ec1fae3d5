import { describe, expect, it } from '@jest/globals';
import { wordsWhereHeld, wordsWhereSigned } from './words-where-signed.js';

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

describe('the words where holders open', () => {
  const both = {
    ...words,
    held: { title: 'Opened by holders', notes: { 1: 'kept by holders' } },
    signing: { ...words.signing, held: { title: 'Opened by holders, signatures' } },
  };

  it('stand in the place of the others, of a list by their numbers', () => {
    expect(wordsWhereHeld(both, true)).toMatchObject({
      title: 'Opened by holders',
      notes: ['a response', 'kept by holders'],
    });
    expect(wordsWhereHeld(both, false)).toBe(both);
  });

  it('are those of signatures where people sign', () => {
    expect(wordsWhereHeld(wordsWhereSigned(both, true), true)).toMatchObject({
      title: 'Opened by holders, signatures',
      notes: ['a signature', 'kept by holders'],
    });
  });
});
