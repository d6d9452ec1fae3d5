import { describe, expect, it } from '@jest/globals';
import type { Account } from '../account.entity.js';
import { ownLettingsIn } from './lettings-in.js';
import { inDoubtUntil, mayAgree as mayAgreeWith } from './may-agree.js';

type Known = Pick<Account, 'id' | 'role' | 'madeBy' | 'madeOn' | 'resetBy' | 'resetOn'>;
const rep = (id: string, more: Partial<Known> = {}): Known => ({ id, role: 'rep', ...more });
const TODAY = '2027-03-10';

/** By what these accounts say of themselves. */
const mayAgree = (one: Known, other: Known, today: string, ...others: readonly Known[]) =>
  mayAgreeWith(one, other, { today, lettings: [one, other, ...others].flatMap(ownLettingsIn) });

describe('two accounts', () => {
  it('are not one account twice', () => {
    expect(mayAgree(rep('a'), rep('a'), TODAY)).toEqual({ kind: 'same-account' });
  });

  it('are both reps', () => {
    expect(mayAgree(rep('a'), { id: 'b', role: 'admin' }, TODAY)).toEqual({ kind: 'not-a-rep' });
    expect(mayAgree({ id: 'b', role: 'admin' }, rep('a'), TODAY)).toEqual({ kind: 'not-a-rep' });
  });

  it('do not agree where one made the other within seven days, whoever is asked first', () => {
    const made = rep('b', { madeBy: 'a', madeOn: '2027-03-04' });
    const refused = { kind: 'made-by-the-other', until: '2027-03-11' };
    expect(mayAgree(rep('a'), made, TODAY)).toEqual(refused);
    expect(mayAgree(made, rep('a'), TODAY)).toEqual(refused);
  });

  it('do not agree where one reset the other within seven days, however old both are', () => {
    const reset = rep('b', { madeBy: 'x', madeOn: '2026-01-01', resetBy: 'a', resetOn: TODAY });
    const refused = { kind: 'reset-by-the-other', until: '2027-03-17' };
    expect(mayAgree(rep('a'), reset, TODAY)).toEqual(refused);
    expect(mayAgree(reset, rep('a'), TODAY)).toEqual(refused);
  });

  it('wait for the later of two days where each reset the other', () => {
    const one = rep('a', { resetBy: 'b', resetOn: '2027-03-08' });
    const other = rep('b', { resetBy: 'a', resetOn: '2027-03-05' });
    expect(mayAgree(one, other, TODAY)).toMatchObject({ until: '2027-03-15' });
  });

  it('agree on the seventh day after', () => {
    const made = rep('b', { madeBy: 'a', madeOn: '2027-03-03' });
    expect(mayAgree(rep('a'), made, TODAY)).toEqual({ kind: 'may', isOfOneMaker: false });
  });

  it('agree where nobody knows who made them', () => {
    expect(mayAgree(rep('a'), rep('b'), TODAY)).toEqual({ kind: 'may', isOfOneMaker: false });
  });

  it('are said to be of one hand where one admin made both within seven days', () => {
    const made = { madeBy: 'x', madeOn: '2027-03-09' };
    const both = mayAgree(rep('a', made), rep('b', made), TODAY);
    expect(both).toEqual({ kind: 'may', isOfOneMaker: true });
    const old = rep('b', { madeBy: 'x', madeOn: '2027-03-01' });
    expect(mayAgree(rep('a', made), old, TODAY)).toEqual({ kind: 'may', isOfOneMaker: false });
  });

  it('do not agree where one let the other in by way of others, until the way has a gap', () => {
    const between = rep('b', { resetBy: 'a', resetOn: '2027-03-08' });
    const admin = { ...rep('x', { resetBy: 'b', resetOn: '2027-03-06' }), role: 'admin' as const };
    const last = rep('c', { madeBy: 'x', madeOn: TODAY });
    const refused = { kind: 'let-in-through-others', until: '2027-03-13' };
    expect(mayAgree(rep('a'), last, TODAY, between, admin)).toEqual(refused);
    expect(mayAgree(last, rep('a'), TODAY, admin, between)).toEqual(refused);
    expect(mayAgree(rep('a'), last, '2027-03-13', between, admin)).toMatchObject({ kind: 'may' });
    expect(inDoubtUntil([rep('a'), last], TODAY)).toBe('2027-03-17');
  });

  it('wait for the way that holds longest, and rings of accounts have an end', () => {
    const between = rep('b', { resetBy: 'a', resetOn: TODAY });
    const last = rep('c', { madeBy: 'a', madeOn: '2027-03-05', resetBy: 'b', resetOn: TODAY });
    const ring = rep('a', { resetBy: 'c', resetOn: '2027-03-05' });
    const refused = { kind: 'made-by-the-other', until: '2027-03-17' };
    expect(mayAgree(ring, last, TODAY, between)).toEqual(refused);
  });

  it('are said to be of one hand where that let one in by way of others', () => {
    const between = rep('b', { resetBy: 'x', resetOn: '2027-03-09' });
    const last = rep('c', { resetBy: 'b', resetOn: TODAY });
    const made = rep('a', { madeBy: 'x', madeOn: '2027-03-09' });
    expect(mayAgree(made, last, TODAY, between)).toEqual({ kind: 'may', isOfOneMaker: true });
    const old = { ...between, resetOn: '2027-03-03' };
    expect(mayAgree(made, last, TODAY, old)).toEqual({ kind: 'may', isOfOneMaker: false });
  });

  it('are said to be of one hand where the maker of one reset the other', () => {
    const made = rep('a', { madeBy: 'x', madeOn: '2027-03-09' });
    const reset = rep('b', { resetBy: 'x', resetOn: '2027-03-10' });
    expect(mayAgree(made, reset, TODAY)).toEqual({ kind: 'may', isOfOneMaker: true });
  });
});

describe('accounts that were let in by anybody', () => {
  it('are in doubt until the last of them was so seven days ago', () => {
    const made = rep('a', { madeBy: 'x', madeOn: '2027-03-04' });
    const reset = rep('b', { ...made, resetBy: 'y', resetOn: '2027-03-09' });
    expect(inDoubtUntil([rep('c'), made], TODAY)).toBe('2027-03-11');
    expect(inDoubtUntil([reset, made], TODAY)).toBe('2027-03-16');
    expect(inDoubtUntil([reset, made], '2027-03-16')).toBeUndefined();
    expect(inDoubtUntil([rep('c'), rep('d', { madeOn: TODAY })], TODAY)).toBeUndefined();
  });
});
