import { describe, expect, it } from '@jest/globals';
import { saidInEnglish } from '../../test/support/audit/in-english.js';
import type { ReadBulletin } from './read-bulletin.js';
import { sumInvitations } from './sum-invitations.js';

type Counts = Pick<ReadBulletin, 'slips' | 'lists' | 'invited' | 'drawn'>;

const SLIPS = { entitled: 9, printed: 12, handedOut: 9, returned: 2, destroyed: 5 };
const LISTS = { 'admin-slips': 5, 'rep-slips': 7, 'admin-mails': 3 };

const sums = (counts: Partial<Counts>) =>
  saidInEnglish(
    sumInvitations({
      slips: undefined,
      lists: undefined,
      invited: null,
      drawn: null,
      ...counts,
    } as ReadBulletin),
  );

describe('what was counted of the paper', () => {
  const slips = (tally: Partial<typeof SLIPS>, rest: Partial<Counts> = {}) =>
    sums({ slips: { ...SLIPS, ...tally }, ...rest });

  it.each<[string, Partial<typeof SLIPS>, Partial<typeof SLIPS>, RegExp]>([
    [
      'handed out than printed',
      { printed: 9, destroyed: 0 },
      { printed: 8, destroyed: 0 },
      /handed/,
    ],
    ['given back than handed out', { returned: 9 }, { returned: 10 }, /given back/],
    ['destroyed than nobody held', { destroyed: 5 }, { destroyed: 6 }, /destroyed/],
  ])('is no more %s', (_what, most, more, said) => {
    expect(slips(most)).toEqual([]);
    expect(slips(more)).toEqual([expect.stringMatching(said)]);
  });

  it('is held by as many as took a ballot, or these were invited by mail', () => {
    expect(slips({}, { drawn: 7 })).toEqual([]);
    expect(slips({}, { drawn: 8 })).toEqual([
      'There are 8 ballots taken, more than slips in people’s hands and invitations by mail together: 7.',
    ]);
    expect(slips({}, { drawn: 10, lists: LISTS })).toEqual([]);
    expect(slips({}, { drawn: 11, lists: LISTS })).toEqual([expect.stringMatching(/: 10\.$/)]);
    expect(slips({}, { drawn: null })).toEqual([]);
  });
});

describe('what was entered of the lists', () => {
  it('is enough for all who were invited', () => {
    expect(sums({ lists: LISTS, invited: 15 })).toEqual([]);
    expect(sums({ lists: LISTS, invited: 16 })).toEqual([
      'There are 16 people invited, more than invitations were entered for: 15.',
    ]);
    expect(sums({ lists: LISTS, slips: SLIPS, invited: 12 })).toEqual([]);
    expect(sums({ lists: LISTS, slips: SLIPS, invited: 13 })).toEqual([
      expect.stringMatching(/: 12\.$/),
    ]);
  });

  it('has no more codes than slips were printed', () => {
    expect(sums({ lists: LISTS, slips: SLIPS })).toEqual([]);
    expect(sums({ lists: { ...LISTS, 'rep-slips': 8 }, slips: SLIPS })).toEqual([
      '13 codes of slips were uploaded, and 12 slips printed: some codes stand on no paper.',
    ]);
  });

  it('says nothing where nobody counted', () => {
    expect(sums({ invited: 1000, drawn: 1000 })).toEqual([]);
  });
});
