import { describe, expect, it } from '@jest/globals';
import {
  after,
  type Case,
  type Changeable,
  check,
  type Code,
  gridBy,
  large,
  mixed,
  overall,
  PROFILE,
  small,
  tableBy,
  type Witness,
} from '../../../test/support/hand-made-certificate.js';
import type { PublishedCell } from '../release.js';

const PROVEN: Record<string, unknown> = { kind: 'proven' };

describe('a certificate written by hand', () => {
  it('proves large groups of every opinion without any other table', () => {
    expect(check(large())).toEqual({ ...PROVEN, groups: 3, tables: 0 });
  });

  it('proves a small site by three tables', () => {
    expect(check(small())).toEqual({ ...PROVEN, groups: 3, tables: 3 });
  });

  it.each<[string, PublishedCell, string | undefined]>([
    ['the bound that it just reaches', { atLeast: 6 }, undefined],
    ['a bound above it', { atLeast: 7 }, 'a table shows another figure for plan by site, a, yes'],
    ['the most that it may be', { atMost: 6 }, undefined],
    ['a most below it', { atMost: 5 }, 'a table shows another figure for plan by site, a, yes'],
    ['another figure', 5, 'a table shows another figure for plan by site, a, yes'],
  ])('holds a count beside %s', (_what, cell, said) => {
    const outcome = after(large(), ({ tables }) => (tables[0]!.cells[1]![1] = cell));
    expect(outcome).toEqual(said ?? expect.objectContaining(PROVEN));
  });

  it.each<[string, (one: Changeable) => void, string]>([
    [
      'counts parts of people',
      ({ grids }) => (grids[0]!.people[0] = 11.5),
      'the counts of  are no counts',
    ],
    [
      'counts fewer than nobody',
      ({ grids }) => {
        grids[0]!.answers['plan']!.splice(0, 2, -1, 11);
      },
      'the counts of plan are no counts',
    ],
    [
      'leaves somebody out of a question',
      ({ grids }) => (grids[0]!.answers['plan']![2]! -= 1),
      'plan does not count everybody',
    ],
    [
      'counts somebody twice in an option',
      ({ grids }) => (grids[0]!.answers['themes|z']![1]! += 1),
      'themes|z does not count everybody',
    ],
    [
      'shows a row that is made of no whole block',
      (one) => (one.grids[0] = gridOfHalves(one)),
      'a row is shown of which no counts are given, plan by site, a, Total',
    ],
    [
      'is of a group that agrees but for those who collude',
      (one) => (one.colluders = 8),
      'that a group by site agrees on plan (D3)',
    ],
  ])('is refuted where it %s', (_what, change, why) => {
    expect(after(large(), change)).toBe(why);
  });

  it('takes as many to agree as may collude, and not one fewer', () => {
    // Seven of the twelve of each site chose y, more than chose anything else.
    const said = (colluders: number) => after(large(), (one) => (one.colluders = colluders));
    expect(said(4)).toEqual(expect.objectContaining(PROVEN));
    expect(said(5)).toBe('that a group by site agrees on themes (D3)');
  });
});

/** Sites a and b in one block, so that a row of site a alone cuts it. */
function gridOfHalves({ grids: [grid] }: Changeable): Changeable['grids'][number] {
  const { people, answers } = grid!;
  const joined = (counts: readonly number[], width: number): number[] =>
    counts.slice(width).map((count, i) => (i < width ? count + counts[i]! : count));
  return {
    by: ['site'],
    blocks: [[['a', 'b'], ['c'], ['']]],
    people: joined(people, 1),
    answers: Object.fromEntries(
      Object.entries(answers).map(([view, counts]) => [view, joined(counts, 3)]),
    ),
  };
}

describe('another table of a certificate', () => {
  const part = (one: Changeable, witness = 0) => one.witnesses[witness]!.parts[0]!;

  it('makes a size uncertain by the threshold, and by no less', () => {
    const byFour = after(small(), (one) => {
      // One person less comes to site c; those tables are still tables.
      const { people, answers } = part(one);
      people.splice(0, 2, [2, 4], [1, -4]);
      const back = (view: string, of: number) => {
        for (const change of answers[view]!) {
          if (change[1] === of) change[2]! += change[0] === 2 ? -1 : 1;
        }
      };
      back('plan', 1);
      back('themes|x', 1);
      back('themes|y', 0);
      back('themes|z', 1);
    });
    expect(byFour).toBe('the size of a group by site (D2)');
  });

  it.each([
    ['the size', 0, 'the size of a group by site (D2)'],
    ['who says no', 1, 'an answer to plan of a group by site (D2)'],
    ['who says nothing', 2, 'an answer to plan of a group by site (D2)'],
  ])('is needed for %s', (_what, witness, why) => {
    expect(after(small(), ({ witnesses }) => void witnesses.splice(witness, 1))).toBe(why);
  });

  it.each<[string, (one: Changeable) => void, string]>([
    [
      'changes a unit that there is not',
      (one) => (part(one).people[0]![0] = 4),
      'a table changes what is not there',
    ],
    [
      'changes a unit before the first',
      (one) => (part(one).people[0]![0] = -1),
      'a table changes what is not there',
    ],
    [
      'changes the class after the last',
      (one) => (part(one).answers['plan']![0]![1] = 3),
      'a table changes what is not there',
    ],
    [
      'changes the class before the first',
      (one) => (part(one).answers['plan']![0]![1] = -1),
      'a table changes what is not there',
    ],
    [
      'changes half a class',
      (one) => (part(one).answers['plan']![0]![1] = 0.5),
      'a table changes what is not there',
    ],
    [
      'moves half a person',
      (one) => (part(one).answers['plan']![0]![2] = -0.5),
      'a table changes what is not there',
    ],
    [
      'changes a question that is not counted',
      (one) => (part(one).answers['canteen'] = [[2, 0, 1]]),
      'a table changes canteen, which is not counted',
    ],
    [
      'takes more away than there are',
      (one) => (part(one).answers['plan']![0]![2] = -2),
      'a table counts fewer than nobody',
    ],
    [
      'moves people and not their answers',
      (one) => (part(one).answers['plan'] = []),
      'plan does not count everybody',
    ],
    [
      'moves answers and not the people',
      (one) => (part(one).people = []),
      'plan does not count everybody',
    ],
    [
      'shows another total',
      (one) => {
        part(one).people = [[2, 5]];
        for (const view of Object.keys(part(one).answers)) {
          part(one).answers[view] = [[2, 2, 5]];
        }
      },
      'a table shows another figure for plan by site, Total, Total',
    ],
    [
      'has somebody answer one option and not the others',
      (one) => {
        part(one, 1).people = [];
        part(one, 1).answers = {
          'themes|z': [
            [2, 1, -1],
            [2, 2, 1],
          ],
        };
      },
      'nobody could have answered themes like that',
    ],
    [
      'has somebody choose more than the most',
      (one) => {
        part(one, 1).answers = {
          'themes|x': [
            [2, 0, 1],
            [2, 1, -1],
          ],
          'themes|y': [
            [2, 0, 1],
            [2, 1, -1],
          ],
          'themes|z': [
            [2, 0, 1],
            [2, 1, -1],
          ],
        };
      },
      'nobody could have answered themes like that',
    ],
    [
      'has somebody choose nothing of what must be chosen',
      (one) => {
        part(one, 1).answers = {
          'themes|x': [
            [2, 0, -1],
            [2, 1, 1],
          ],
        };
      },
      'nobody could have answered themes like that',
    ],
  ])('is refuted where it %s', (_what, change, why) => {
    expect(after(small(), change)).toBe(why);
  });

  it('leaves what the next one starts from as it was', () => {
    const twice = small();
    expect(check({ ...twice, witnesses: [...twice.witnesses, ...twice.witnesses] })).toEqual({
      ...PROVEN,
      groups: 3,
      tables: 6,
    });
  });

  it('may not change somebody who is alone, unless it is about that person', () => {
    const alone = (group: number[][]) =>
      after(small(), (one) => {
        one.colluders = 3;
        for (const witness of one.witnesses) witness.group = group;
      });
    expect(alone([[1]])).toBe('a table changes what one person knows');
    expect(alone([[2]])).not.toBe('a table changes what one person knows');
  });

  it.each<[string, (one: Changeable) => void]>([
    ['names a grid that there is not', (one) => (part(one).grid = 1)],
    ['names a block that there is not', (one) => (one.witnesses[0]!.group = [[4]])],
    ['names a profile question too many', (one) => one.witnesses[0]!.group.push([0])],
    ['changes people without saying by how many', (one) => part(one).people[0]!.pop()],
    ['changes people by class', (one) => part(one).people[0]!.push(1)],
    ['changes answers without saying by how many', (one) => part(one).answers['plan']![0]!.pop()],
    ['changes answers by four numbers', (one) => part(one).answers['plan']![0]!.push(1)],
  ])('is no part of a certificate where it %s', (_what, change) => {
    expect(() => after(small(), change)).toThrow(
      expect.objectContaining({ code: 'not-a-certificate' }),
    );
  });
});

/** One person who said nothing, from one site to another. */
const PLAN_MOVED = Object.fromEntries(
  ['plan', 'themes|x', 'themes|y', 'themes|z'].map((view) => [
    view,
    [
      [0, 2, 1],
      [1, 2, -1],
    ] as [number, number, number][],
  ]),
);

describe('the grids of a certificate', () => {
  const codes = ['site', 'shift', 'role'] as const;
  const staff = PROFILE.site.flatMap((site) =>
    PROFILE.shift.flatMap((shift) => PROFILE.role.flatMap((role) => mixed({ site, shift, role }))),
  );
  const pairs = [
    ['site', 'shift'],
    ['site', 'role'],
    ['shift', 'role'],
  ] as const;
  const parts: readonly (readonly Code[])[] = [...codes.map((code) => [code]), ...pairs];
  const shown = (bys: readonly (readonly Code[])[]): Case => ({
    codes,
    staff,
    tables: [
      ...bys.map((by) => tableBy(by, staff)),
      overall('themes', ['x', 'y', 'z'], [null, null, null, null]),
    ],
    grids: parts.map((by) => gridBy(by, staff)),
  });

  it.each(parts.map((by, i) => [by.join(' and '), i] as const))(
    'count by %s, shown or not',
    (name, i) => {
      const outcome = after(shown([['site']]), ({ grids }) => void grids.splice(i, 1));
      expect(outcome).toBe(`no counts by ${name}`);
    },
  );

  it('count all three profile questions where crossings share one', () => {
    const one = shown([
      ['site', 'shift'],
      ['site', 'role'],
    ]);
    expect(check(one)).toBe('no counts for the tables by site, shift, role together');
    const whole = { ...one, grids: [...one.grids, gridBy(codes, staff)] };
    expect(check(whole)).toEqual(expect.objectContaining(PROVEN));
  });

  it('need not where only one crossing shows anything', () => {
    expect(check(shown([['site', 'shift']]))).toEqual(expect.objectContaining(PROVEN));
  });

  it('need not where there are two profile questions', () => {
    const two = staff.map((one) => ({ ...one, profile: { ...one.profile } }));
    const outcome = check({
      ...shown([['site', 'shift']]),
      codes: ['site', 'shift'],
      staff: two,
      grids: [gridBy(['site'], two), gridBy(['shift'], two), gridBy(['site', 'shift'], two)],
    });
    expect(outcome).toEqual(expect.objectContaining(PROVEN));
  });

  it('say the same of what they share', () => {
    const outcome = after(shown([['site']]), ({ grids }) => {
      const { people, answers } = grids[3]!;
      for (const counts of [people, ...Object.values(answers)]) {
        const width = counts.length / people.length;
        // The first two sites change places, whole.
        const units = 3 * width;
        counts.splice(0, 2 * units, ...counts.slice(units, 2 * units), ...counts.slice(0, units));
      }
      people[0]! += 1;
      for (const view of Object.keys(answers)) answers[view]![2]! += 1;
    });
    expect(outcome).toBe('the counts by site differ');
  });

  it.each<[string, Witness['parts'][number]]>([
    [
      'people',
      {
        grid: 0,
        people: [
          [0, 1],
          [1, -1],
        ],
        answers: PLAN_MOVED,
      },
    ],
    [
      'answers',
      {
        grid: 0,
        people: [],
        answers: {
          plan: [
            [0, 0, 1],
            [0, 1, -1],
            [1, 0, -1],
            [1, 1, 1],
          ],
        },
      },
    ],
  ])('move the same %s in every grid that shows something', (_what, part) => {
    const witness = { grid: 0, group: [[0]], parts: [part] };
    const after = (by: readonly Code[]) => check({ ...shown([by]), witnesses: [witness] });
    expect(after([])).toEqual(expect.objectContaining(PROVEN));
    expect(after(['site', 'shift'])).toBe('a table moves people by site in one crossing only');
  });
});
