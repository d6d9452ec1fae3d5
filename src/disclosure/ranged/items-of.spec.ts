import { describe, expect, it } from '@jest/globals';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  people,
} from '../../../test/support/small-survey.js';
import type { Row } from '../../ranges/index.js';
import { axisOf } from '../profile-axis.js';
import { tabulate } from '../tabulate.js';
import { headsIn, itemsOf, itemsOfRows } from './items-of.js';

interface Asked {
  readonly answered: readonly number[];
  readonly heads?: readonly (number | undefined)[];
  readonly silent?: number;
  readonly merged?: readonly string[];
}

/** A profile question of three options, how many chose each, and how many belong there. */
function asked({ answered, heads = [], silent = 0, merged }: Asked) {
  const plain = aQuestionnaire([3], [aQuestion('q', 2)]);
  const profile = plain.profile.map((question) => ({
    ...question,
    options: question.options.map((option, i) => ({
      ...option,
      ...(heads[i] === undefined ? {} : { headcount: heads[i] }),
    })),
  }));
  const definition = {
    ...aDefinition({ ...plain, profile }, [['p1']]),
    ...(merged ? { merges: [{ profile: 'p1', options: merged }] } : {}),
  };
  const counts = tabulate(definition, [
    ...answered.flatMap((count, i) => people(count, { p1: `a${i + 1}`, q: 'o1' })),
    ...people(silent, { q: 'o2' }),
  ]);
  const axis = axisOf(definition.questionnaire.profile[0]!);
  return { axis, counts, items: itemsOf(axis, counts) };
}

describe('the options of a profile question', () => {
  it('are told with their people and with how many belong there', () => {
    const { items } = asked({ answered: [9, 4, 7], heads: [12, 4, undefined] });
    expect(items).toEqual([
      { options: [0], people: 9, heads: 12, parent: undefined },
      { options: [1], people: 4, heads: 4, parent: undefined },
      { options: [2], people: 7, heads: undefined, parent: undefined },
    ]);
  });

  it('have no headcounts where one is lower than what answered', () => {
    const { items } = asked({ answered: [9, 5, 7], heads: [12, 4, 20] });
    expect(items.map(({ heads }) => heads)).toEqual([undefined, undefined, undefined]);
  });

  it('have none where only one of a merged row is too low', () => {
    const one = asked({ answered: [9, 5, 7], heads: [12, 4, 20], merged: ['a1', 'a2'] });
    expect(one.items[0]).toEqual({
      options: [0, 1],
      people: 14,
      heads: undefined,
      parent: undefined,
    });
  });

  it('stand together where the plan merges them, with what is known of each', () => {
    const both = asked({ answered: [9, 4, 7], heads: [12, 8, 7], merged: ['a3', 'a1'] });
    expect(both.items).toEqual([
      {
        options: [0, 2],
        people: 16,
        heads: 19,
        parent: undefined,
        inside: [
          { people: 9, heads: 12 },
          { people: 7, heads: 7 },
        ],
      },
      { options: [1], people: 4, heads: 8, parent: undefined },
    ]);
    const half = asked({ answered: [9, 4, 7], heads: [12, 8], merged: ['a1', 'a3'] });
    expect(half.items[0]).toMatchObject({
      heads: undefined,
      inside: [
        { people: 9, heads: 12 },
        { people: 7, heads: undefined },
      ],
    });
    const unknown = asked({ answered: [9, 4, 7], heads: [undefined, 8], merged: ['a1', 'a3'] });
    expect(unknown.items[0]).not.toHaveProperty('inside');
  });

  it('stand in their group of the tree', () => {
    const { axis, counts } = asked({ answered: [9, 4, 7] });
    const tree = { ...axis, parents: ['coast', 'land', undefined] };
    expect(itemsOf(tree, counts).map(({ parent }) => parent)).toEqual(['coast', 'land', undefined]);
  });

  it('end with whoever gave no answer, of whom it is told only that there are some', () => {
    const { items } = asked({ answered: [9, 4, 7], silent: 2 });
    expect(items).toHaveLength(4);
    expect(items[3]).toMatchObject({ options: [3], people: 2, known: { least: 1, most: 22 } });
    expect(items[3]?.parent).not.toBe(items[0]?.parent);
    expect(asked({ answered: [9, 4, 7] }).items).toHaveLength(3);
  });

  it('say of how many it is known who belongs to them', () => {
    const { axis, counts } = asked({ answered: [9, 4, 7], heads: [12, 8, 7] });
    const { of } = headsIn(axis, counts);
    expect([of([0]), of([0, 1]), of([0, 1, 2])]).toEqual([12, 20, 27]);
    const partly = asked({ answered: [9, 4, 7], heads: [12, 8] });
    expect(headsIn(partly.axis, partly.counts).of([1, 2])).toBeUndefined();
  });
});

describe('rows that are joined again', () => {
  const axis = {
    code: 'site',
    atoms: 6,
    options: ['port', 'quay', 'dune', 'hill', 'moor'],
    parents: ['coast', 'coast', 'sand', 'land', undefined],
    isOrdered: false,
  };
  const row = (options: readonly number[], rest: Partial<Row> = {}): Row => ({
    parent: undefined,
    people: 7,
    isLeaf: true,
    size: { least: 5, most: 9 },
    options,
    actual: 7,
    isJoined: false,
    beside: 0,
    isHidden: false,
    ...rest,
  });

  it('stay in their group, and know what was told of them', () => {
    expect(itemsOfRows(axis, [row([0]), row([1]), row([2]), row([4])])).toEqual([
      { options: [0], people: 7, parent: 'coast', known: { least: 5, most: 9 } },
      { options: [1], people: 7, parent: 'coast', known: { least: 5, most: 9 } },
      { options: [2], people: 7, parent: 'sand', known: { least: 5, most: 9 } },
      { options: [4], people: 7, parent: undefined, known: { least: 5, most: 9 } },
    ]);
  });

  it('leave every group of which one holds some together with others', () => {
    const parents = itemsOfRows(axis, [row([0]), row([1, 3], { isJoined: true }), row([2])]);
    expect(parents.map(({ parent }) => parent)).toEqual([undefined, undefined, 'sand']);
    expect(parents[1]).toHaveProperty('inside', []);
  });

  it('leave no group for one of which they hold all', () => {
    const whole = itemsOfRows(axis, [row([0, 1], { isJoined: true }), row([2])]);
    expect(whole.map(({ parent }) => parent)).toEqual(['coast', 'sand']);
  });

  it('are none that others fill', () => {
    expect(itemsOfRows(axis, [row([0, 1], { isLeaf: false }), row([0])])).toHaveLength(1);
  });
});
