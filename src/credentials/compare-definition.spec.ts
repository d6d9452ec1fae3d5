import { describe, expect, it } from '@jest/globals';
import { canonicalHash } from '../common/index.js';
import { compareDefinition } from './compare-definition.js';

type Definition = Parameters<typeof compareDefinition>[1];

const LIST = `sha256:${'5a'.repeat(32)}`;
const SIGN = [`B${'a'.repeat(86)}`, `B${'b'.repeat(86)}`];
const seats = ['Ida Sorrel', 'Jon Teasel'].map((name, i) => ({ name, words: [], sign: SIGN[i]! }));
const holders = { list: LIST, needed: 2, seats };

const OF_HOLDERS = { holders } as unknown as Definition;
const OF_NOBODY: Definition = {};

const codes = (named: unknown, definition: Definition, change: object = {}) =>
  compareDefinition(
    {
      definition: canonicalHash(definition),
      ...(named === undefined ? {} : { holders: named }),
      ...change,
    },
    definition,
  ).map(({ code }) => code);

describe('what a file says of its definition', () => {
  it('is the same where hash and holders are', () => {
    expect(codes(holders, OF_HOLDERS)).toEqual([]);
    expect(codes(undefined, OF_NOBODY)).toEqual([]);
  });

  it('is of another definition where the hash is another', () => {
    const change = { definition: `sha256:${'3c'.repeat(32)}` };
    expect(codes(holders, OF_HOLDERS, change)).toEqual(['definition-other']);
  });

  it.each<[string, object | undefined]>([
    ['nobody', undefined],
    ['another list', { ...holders, list: `sha256:${'5b'.repeat(32)}` }],
    ['one of them', { ...holders, seats: seats.slice(0, 1) }],
    ['one more', { ...holders, seats: [...seats, seats[0]] }],
    ['them in another order', { ...holders, seats: seats.toReversed() }],
    ['another first name', { ...holders, seats: [{ ...seats[0], name: 'Kit Yarrow' }, seats[1]] }],
    ['another last name', { ...holders, seats: [seats[0], { ...seats[1], name: 'Kit Yarrow' }] }],
    ['another key', { ...holders, seats: [seats[0], { ...seats[1], sign: SIGN[0] }] }],
    ['no key', { ...holders, seats: [seats[0], { ...seats[1], sign: undefined }] }],
  ])('is of other holders where it names %s', (_what, named) => {
    expect(codes(named, OF_HOLDERS)).toEqual(['holders-other']);
  });

  it('is of other holders where the definition has none', () => {
    expect(codes(holders, OF_NOBODY)).toEqual(['holders-other']);
  });

  it('is no bulletin where it says nothing that can be compared', () => {
    expect(() => codes(holders, OF_HOLDERS, { definition: 'x' })).toThrow('bad-bulletin');
    expect(() => compareDefinition(null, OF_NOBODY)).toThrow('bad-bulletin');
    expect(() => codes({}, OF_HOLDERS)).toThrow('bad-bulletin');
  });
});
