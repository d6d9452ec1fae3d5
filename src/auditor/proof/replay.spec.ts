import { describe, expect, it } from '@jest/globals';
import { named, sentence } from '../findings/sentence.js';
import { ANSWERED, type Counted, type Fact, SIZE } from '../reading/facts.js';
import type { AskedQuestion } from '../reading/figures.js';
import type { Group } from '../reading/layout.js';
import type { Term } from '../system/rows.js';
import type { Piece } from '../system/system.js';
import { Replay } from './replay.js';

const axis = (code: string, options: readonly string[]) => ({
  code,
  classes: options.length,
  sets: [],
  classesOf: () => [],
  membersOf: (classes: readonly number[]) => classes.map((one) => options[one]!),
});
const AXES = [axis('site', ['port', 'quay', '']), axis('trade', ['crew', 'desk'])];

const asked = (
  code: string,
  kind: 'one' | 'many',
  choices: AskedQuestion['choices'] = { least: 0, most: 3 },
): AskedQuestion => ({
  code,
  kind,
  options: ['yes', 'no', 'both'],
  choices,
  threshold: 5,
  isSignature: false,
});

const THOSE = sentence('group', { group: named('those') });
const ALL: Group = { label: 'everybody', sets: new Map() };
const PORT: Group = { label: 'port', sets: new Map([[0, [0]]]) };
const QUAY: Group = { label: 'quay', sets: new Map([[0, [1]]]) };
const NOT_PORT: Group = { label: 'not port', sets: new Map([[0, [1, 2]]]) };
const CREW: Group = { label: 'crew', sets: new Map([[1, [0]]]) };
const PORT_CREW: Group = {
  label: 'port, crew',
  sets: new Map([
    [0, [0]],
    [1, [0]],
  ]),
};

const chose = (option: number): Counted => ({ question: 0, option });
const answered: Counted = { question: 0, option: ANSWERED };

const fact = (group: Group, least: number, counted = SIZE, most = least): Fact => ({
  counted,
  group,
  least,
  most,
  where: sentence('row', { row: named(group.label) }),
});
const times = (factor: number, one: Fact): Term => ({ factor, fact: one });

function derive(
  sense: 'atLeast' | 'atMost',
  [group, pieces]: readonly [Group, readonly Piece[]],
  terms: readonly Term[],
  question = asked('plan', 'one'),
) {
  const quantity = { group, pieces, label: THOSE };
  return new Replay(AXES, [question]).derive(quantity, sense, terms);
}

const people = (group: Group): readonly [Group, readonly Piece[]] => [group, [[1, SIZE]]];

describe('a derivation', () => {
  it('says what is counted, of whom, and which numbers it takes', () => {
    const derived = derive('atLeast', people(PORT_CREW), [
      times(1, fact(PORT, 20)),
      times(1, fact(CREW, 18)),
      times(-1, fact(ALL, 30)),
    ]);
    const term = { question: null, option: null };
    expect(derived).toEqual({
      label: THOSE,
      group: { site: ['port'], trade: ['crew'] },
      counted: [{ times: 1, ...term }],
      sense: 'atLeast',
      bound: 8,
      denominator: 1,
      terms: [
        {
          ...term,
          factor: 1,
          where: sentence('row', { row: named('port') }),
          group: { site: ['port'] },
          least: 20,
          most: 20,
        },
        {
          ...term,
          factor: 1,
          where: sentence('row', { row: named('crew') }),
          group: { trade: ['crew'] },
          least: 18,
          most: 18,
        },
        {
          ...term,
          factor: -1,
          where: sentence('row', { row: named('everybody') }),
          group: {},
          least: 30,
          most: 30,
        },
      ],
    });
  });

  it('names questions and options', () => {
    const derived = derive('atLeast', [PORT, [[2, chose(1)]]], [times(1, fact(PORT, 4, chose(1)))]);
    expect(derived).toMatchObject({
      counted: [{ times: 2, question: 'plan', option: 'no' }],
      terms: [{ question: 'plan', option: 'no' }],
    });
  });

  it('takes from all what is told of the others', () => {
    const terms = [times(1, fact(ALL, 30)), times(-1, fact(NOT_PORT, 12))];
    expect(derive('atLeast', people(PORT), terms)?.bound).toBe(18);
    expect(derive('atMost', people(PORT), terms)?.bound).toBe(18);
  });

  it('holds for nobody who stands in no row', () => {
    const terms = [times(1, fact(ALL, 30)), times(-1, fact(QUAY, 12))];
    // Those who named no site are neither: of the port are no more, but there may be less.
    expect(derive('atMost', people(PORT), terms)?.bound).toBe(18);
    expect(derive('atLeast', people(PORT), terms)).toBeUndefined();
  });

  it('does not hold for some people of each crossing', () => {
    const terms = [times(1, fact(PORT, 20)), times(1, fact(CREW, 18))];
    expect(derive('atLeast', people(PORT_CREW), terms)).toBeUndefined();
    expect(derive('atMost', people(PORT_CREW), terms)?.bound).toBe(38);
  });

  it('adds the lower end of a range, and takes away the upper one', () => {
    const terms = [times(1, fact(PORT, 20, SIZE, 23)), times(-1, fact(NOT_PORT, 5, SIZE, 7))];
    const both: readonly Piece[] = [[1, SIZE]];
    expect(derive('atLeast', [PORT, both], terms)?.bound).toBe(13);
    const most = [times(1, fact(ALL, 30, SIZE, 33)), times(-1, fact(NOT_PORT, 5, SIZE, 7))];
    expect(derive('atMost', [PORT, both], most)?.bound).toBe(28);
  });

  it('takes no limit from the side on which there is none', () => {
    const open = (group: Group) => fact(group, 9, SIZE, Infinity);
    expect(derive('atLeast', people(PORT), [times(1, open(PORT))])).toMatchObject({
      bound: 9,
      terms: [{ least: 9, most: null }],
    });
    expect(derive('atMost', people(PORT), [times(1, open(PORT))])).toBeUndefined();
    const taken = [times(1, fact(ALL, 30)), times(-1, open(NOT_PORT))];
    expect(derive('atLeast', people(PORT), taken)).toBeUndefined();
  });

  it('rounds to whole people, and says over what it counts', () => {
    const half = derive('atLeast', people(PORT), [times(0.5, fact(PORT, 7))]);
    expect(half).toMatchObject({ bound: 4, denominator: 2, terms: [{ factor: 1 }] });
    const more = derive('atMost', people(PORT), [times(1.5, fact(PORT, 7))]);
    expect(more).toMatchObject({ bound: 10, denominator: 2, terms: [{ factor: 3 }] });
    expect(derive('atLeast', people(PORT), [times(Math.SQRT1_2, fact(PORT, 7))])).toBeUndefined();
  });

  it('takes a number once, and none that cancels out', () => {
    const [port, all] = [fact(PORT, 9), fact(ALL, 30)];
    const derived = derive('atLeast', people(PORT), [
      times(0.5, port),
      times(1, all),
      times(0.5, port),
      times(-1, all),
    ]);
    expect(derived).toMatchObject({ bound: 9, denominator: 1 });
    expect(derived?.terms.map(({ factor, where }) => [factor, where])).toEqual([
      [1, sentence('row', { row: named('port') })],
    ]);
  });
});

describe('what somebody can have answered', () => {
  const inAll = (...pieces: readonly Piece[]): readonly [Group, readonly Piece[]] => [ALL, pieces];
  const every = [0, 1, 2].map((option) => times(1, fact(ALL, 6, chose(option))));

  it('is one option at most of a question of one answer, or none', () => {
    expect(derive('atLeast', people(ALL), every)?.bound).toBe(18);
    expect(derive('atMost', people(ALL), every)).toBeUndefined();
    const twice = [times(2, fact(ALL, 6, chose(0)))];
    expect(derive('atLeast', people(ALL), twice)).toBeUndefined();
  });

  it('is several options of a multiple choice', () => {
    expect(derive('atLeast', people(ALL), every, asked('plan', 'many'))).toBeUndefined();
    const one = asked('plan', 'many', { least: 0, most: 1 });
    expect(derive('atLeast', people(ALL), every, one)?.bound).toBe(18);
  });

  it('is whichever option one may choose, the least of them too', () => {
    const one = asked('plan', 'many', { least: 0, most: 1 });
    for (const option of [0, 1, 2]) {
      const twice = [times(2, fact(ALL, 6, chose(option)))];
      expect(derive('atLeast', people(ALL), twice, one)).toBeUndefined();
    }
  });

  it('is no more options than one may choose', () => {
    const twice = inAll([2, answered]);
    const two = asked('plan', 'many', { least: 0, most: 2 });
    expect(derive('atLeast', twice, every, two)?.bound).toBe(18);
    expect(derive('atLeast', twice, every, asked('plan', 'many'))).toBeUndefined();
  });

  it('is as many options as one must choose, of whoever answered', () => {
    const chosen = inAll([1, chose(0)], [1, chose(1)], [1, chose(2)]);
    const terms = [times(2, fact(ALL, 25, answered))];
    const least = (count: number) => asked('plan', 'many', { least: count, most: 3 });
    expect(derive('atLeast', chosen, terms, least(2))?.bound).toBe(50);
    expect(derive('atLeast', chosen, terms, least(1))).toBeUndefined();
  });

  it('is nothing at all, whatever one must choose', () => {
    const must = asked('plan', 'many', { least: 1, most: 3 });
    const terms = [times(1, fact(ALL, 25))];
    expect(derive('atLeast', inAll([1, answered]), terms, must)).toBeUndefined();
  });

  it('counts the answers to two questions apart', () => {
    const questions = [asked('plan', 'one'), asked('pay', 'one')];
    const quantity = { group: ALL, label: THOSE, pieces: [[1, SIZE]] as const };
    const one = times(1, fact(ALL, 6, chose(0)));
    const other = times(1, fact(ALL, 6, { question: 1, option: 0 }));
    const replay = new Replay(AXES, questions);
    expect(replay.derive(quantity, 'atLeast', [one])?.bound).toBe(6);
    expect(replay.derive(quantity, 'atLeast', [one, other])).toBeUndefined();
  });
});
