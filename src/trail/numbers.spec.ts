import { describe, expect, it } from '@jest/globals';
import { TRAIL_KINDS } from './kinds.js';
import { NUMBERS, strayNumbers } from './numbers.js';

describe('numbers in the trail', () => {
  it('stand in these kinds of entries alone', () => {
    expect(NUMBERS).toEqual({
      'account-links-made': ['count'],
      'slips-uploaded': ['count'],
      'invitations-revoked': ['count'],
      'addresses-sent-in': ['count'],
      'addresses-taken': ['count'],
      'opening-begun': ['shares'],
      'release-made': ['edition', 'comments'],
      'comments-drawn': ['drawn', 'atLeast'],
      'references-brought': ['count'],
      'references-chosen': ['count', 'of'],
      'register-written': ['number', 'step'],
    });
    expect(TRAIL_KINDS).toEqual(expect.arrayContaining(Object.keys(NUMBERS)));
  });

  it('have no place elsewhere, whatever they are called, and texts have', () => {
    expect(strayNumbers('comments-reviewed', { comments: 41 })).toEqual(['comments']);
    expect(strayNumbers('opening-begun', { shares: 2, opened: 12 })).toEqual(['opened']);
    expect(strayNumbers('slips-uploaded', { count: 30 })).toEqual([]);
    expect(strayNumbers('proposal-signed', { act: 'cancel', seats: '1, 3' })).toEqual([]);
    expect(strayNumbers('survey-opened')).toEqual([]);
  });
});
