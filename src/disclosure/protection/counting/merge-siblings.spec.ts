import { describe, expect, it } from '@jest/globals';
import type { Axis } from '../../profile-axis.js';
import { type MergePlan, mergeSiblings } from './merge-siblings.js';

/** Four sites: two of the north, two of the south; then those who gave no answer. */
const axis: Axis = {
  code: 'site',
  atoms: 5,
  options: ['n1', 'n2', 's1', 's2'],
  parents: ['north', 'north', 'south', 'south'],
  isOrdered: false,
  nodes: [],
};

/** Five ages, then those who did not say. */
const ages: Axis = {
  code: 'age',
  atoms: 6,
  options: ['a1', 'a2', 'a3', 'a4', 'a5'],
  parents: [undefined, undefined, undefined, undefined, undefined],
  isOrdered: true,
  nodes: [],
};

const labels = (sizes: readonly number[], plan: Partial<MergePlan> = {}, of: Axis = axis) =>
  mergeSiblings(of, {
    sizes,
    expected: sizes,
    threshold: 5,
    agreed: [],
    together: [],
    mayStandAlone: () => true,
    ...plan,
  }).map(({ label, atoms }) => label ?? atoms.map((atom) => of.options[atom] ?? '?').join());

describe('merging siblings', () => {
  it('leaves large groups and groups of nobody alone', () => {
    expect(labels([9, 9, 9, 0, 0])).toEqual(['n1', 'n2', 's1', 's2', '?']);
  });

  it('merges a small group with its sibling, not with a smaller stranger', () => {
    expect(labels([4, 20, 6, 9, 0])).toEqual(['n1+n2', 's1', 's2', '?']);
  });

  it('merges with a stranger, without a row, where no sibling has anybody', () => {
    expect(labels([4, 0, 6, 9, 0])).toEqual(['n1,s1', 'n2', 's2', '?']);
  });

  it('merges the few who gave no answer with the smallest option, without a row', () => {
    expect(labels([20, 9, 7, 8, 2])).toEqual(['n1', 'n2', 's1,?', 's2']);
  });

  it('follows what was agreed before it follows sizes', () => {
    const agreed = [{ profile: 'site', options: ['n1', 's1'] }];
    expect(labels([4, 20, 6, 9, 0], { agreed })).toEqual(['n1,s1', 'n2', 's2', '?']);
  });

  it('does not merge what was agreed when all of it is large enough', () => {
    const agreed = [{ profile: 'site', options: ['n1', 'n2'] }];
    expect(labels([9, 9, 9, 9, 0], { agreed })).toEqual(['n1', 'n2', 's1', 's2', '?']);
  });

  it('chooses the partner by what was expected, not by who answered', () => {
    const wide: Partial<MergePlan> = { expected: [9, 9, 50, 10, 0] };
    expect(labels([4, 0, 6, 30, 0], wide)).toEqual(['n1,s2', 'n2', 's1', '?']);
  });

  it('takes in a stranger where its siblings are too few with it', () => {
    expect(labels([2, 2, 9, 9, 0])).toEqual(['n1,n2,s1', 's2', '?']);
  });

  it('leaves a group of exactly the threshold alone, and merges one of one less', () => {
    expect(labels([5, 9, 9, 9, 0])).toEqual(['n1', 'n2', 's1', 's2', '?']);
    expect(labels([4, 9, 9, 9, 0])).toEqual(['n1+n2', 's1', 's2', '?']);
  });

  it('merges a large group that may not stand alone', () => {
    const mayStandAlone = (atoms: readonly number[]) => atoms.join() !== '2';
    expect(labels([9, 9, 9, 9, 0], { mayStandAlone })).toEqual(['n1', 'n2', 's1+s2', '?']);
  });

  it('joins what has to stand together, however large, and whatever it was joined to', () => {
    const together = [
      [0, 1],
      [1, 2],
    ];
    expect(labels([9, 9, 9, 9, 0], { together })).toEqual(['n1,n2,s1', 's2', '?']);
  });

  it('ignores an agreement on options that stand in one row already', () => {
    const agreed = [
      { profile: 'site', options: ['n1', 'n2'] },
      { profile: 'site', options: ['n1', 'n2'] },
    ];
    expect(labels([4, 20, 6, 9, 0], { agreed })).toEqual(['n1+n2', 's1', 's2', '?']);
  });

  it('merges with the earlier of two partners of the same expected size', () => {
    expect(labels([9, 9, 9, 9, 2])).toEqual(['n1,?', 'n2', 's1', 's2']);
  });

  it('goes on with a row that is still small before it turns to a later small one', () => {
    expect(labels([1, 2, 4, 9, 0])).toEqual(['n1,n2,s1', 's2', '?']);
  });

  it('takes a row for the earlier of two partners where its first option is', () => {
    expect(labels([4, 5, 9, 9, 2])).toEqual(['n1,n2,?', 's1', 's2']);
  });

  it('leaves a small group alone when nobody else is there', () => {
    expect(labels([3, 0, 0, 0, 0])).toEqual(['n1', 'n2', 's1', 's2', '?']);
  });
});

describe('merging options that stand in an order', () => {
  const ofAges = (sizes: readonly number[], plan?: Partial<MergePlan>) => labels(sizes, plan, ages);

  it('takes the neighbour, not a smaller one further away', () => {
    expect(ofAges([4, 20, 6, 9, 9, 0])).toEqual(['a1+a2', 'a3', 'a4', 'a5', '?']);
    expect(ofAges([9, 9, 8, 20, 3, 0])).toEqual(['a1', 'a2', 'a3', 'a4+a5', '?']);
  });

  it('takes the smaller of the two neighbours', () => {
    expect(ofAges([9, 30, 2, 20, 7, 0])).toEqual(['a1', 'a2', 'a3+a4', 'a5', '?']);
  });

  it('goes on to the next neighbour of a row that is still small', () => {
    expect(ofAges([1, 2, 3, 20, 7, 0])).toEqual(['a1+a2+a3', 'a4', 'a5', '?']);
  });

  it('takes those of nobody between into the row', () => {
    expect(ofAges([4, 0, 0, 9, 9, 0])).toEqual(['a1+a2+a3+a4', 'a5', '?']);
  });

  it('prints no row of options that others stand between', () => {
    const agreed = [{ profile: 'age', options: ['a1', 'a3'] }];
    expect(ofAges([4, 20, 6, 9, 9, 0], { agreed })).toEqual(['a1,a3', 'a2', 'a4', 'a5', '?']);
  });

  it('asks only the siblings between whether they are of nobody', () => {
    const mixed = { ...ages, parents: ['x', 'y', 'x', 'y', 'y'] };
    expect(labels([4, 20, 9, 9, 9, 0], {}, mixed)).toEqual(['a1+a3', 'a2', 'a4', 'a5', '?']);
  });
});
