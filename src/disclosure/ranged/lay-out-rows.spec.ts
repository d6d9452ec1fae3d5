import { describe, expect, it } from '@jest/globals';
import { everyType, label } from '../../../test/support/questionnaire-json.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import { definitionOf, parseQuestionnaire } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import { layOutRows, thresholdOfRows } from './lay-out-rows.js';
import { rangedTables } from './ranged-tables.js';

const people = { orvane: 30, thule: 6, sund: 25, brel: 7 };
const questionnaire = parseQuestionnaire({
  ...everyType(),
  profile: [
    {
      code: 'site',
      title: label('Site'),
      options: Object.keys(people).map((code) => ({ code, label: label(code) })),
    },
  ],
});
const responses = Object.entries(people).flatMap(([site, number]) =>
  Array.from({ length: number }, (_, i) => ({ site, one: i % 2 === 0 ? 'x' : 'y' })),
);

function rowsWith(merges: readonly { profile: string; options: readonly string[] }[]) {
  const definition = definitionOf(questionnaire, { mode: 'file', merges, threshold: 5 });
  const [rows = []] = layOutRows(tabulate(definition, responses), [['site']], 5).rows;
  return rows.map((row) => [row.options, row.people]);
}

describe('rows by size', () => {
  it('hold one option each where all are large enough', () => {
    expect(rowsWith([])).toEqual([
      [[0], 30],
      [[1], 6],
      [[2], 25],
      [[3], 7],
    ]);
  });

  it('hold what the plan merges, wherever its options stand', () => {
    expect(rowsWith([{ profile: 'site', options: ['thule', 'brel'] }])).toEqual([
      [[0], 30],
      [[1, 3], 13],
      [[2], 25],
    ]);
  });
});

describe('rows of two profile questions', () => {
  const definition = aDefinition(aQuestionnaire([3, 2], [aQuestion('q', 2)]), [['p1'], ['p2']]);
  /** How many are in each row of the second, by row of the first; every third answers otherwise. */
  const laidOut = (crossing: readonly (readonly number[])[], doAllAgree = false) => {
    const responses = crossing.flatMap((line, a) =>
      line.flatMap((count, b) =>
        Array.from({ length: count }, (_, i) => ({
          p1: `a${a + 1}`,
          p2: `b${b + 1}`,
          q: doAllAgree || i % 3 > 0 ? 'o1' : 'o2',
        })),
      ),
    );
    return layOutRows(tabulate(definition, responses), [['p1'], ['p2']], 5);
  };

  it('say which of their crossings are large', () => {
    const layout = laidOut([
      [2, 22],
      [23, 3],
      [9, 29],
    ]);
    const large = [0, 1, 2].map((a) => [0, 1].map((b) => layout.isLarge(0, a, 1, b)));
    expect(large).toEqual([
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it('are only those of the first where some who agree would surely be in two', () => {
    const overlapping = [
      [10, 10],
      [2, 3],
      [2, 3],
    ];
    expect(laidOut(overlapping).rows.map(({ length }) => length > 0)).toEqual([true, true]);
    expect(laidOut(overlapping, true).rows.map(({ length }) => length > 0)).toEqual([true, false]);
  });
});

describe('rows for a higher threshold', () => {
  const answers = (site: string, counts: readonly number[]) =>
    counts.flatMap((count, i) =>
      Array.from({ length: count }, () => ({ site, q: i === 0 ? 'x' : 'y' })),
    );
  const tree = (isSensitive: boolean) =>
    parseQuestionnaire({
      ...everyType(),
      claims: [],
      demands: [],
      profile: [
        {
          code: 'site',
          title: label('Site'),
          groups: [{ code: 'coast', label: label('Coast') }],
          options: ['port', 'quay', 'dune', 'hill'].map((code) => ({
            code,
            label: label(code),
            ...(code === 'hill' ? {} : { parent: 'coast' }),
          })),
        },
      ],
      sections: [
        {
          code: 's',
          title: label('S'),
          questions: [
            {
              code: 'q',
              type: 'single',
              title: label('Q'),
              sensitive: isSensitive,
              options: ['x', 'y'].map((code) => ({ code, label: label(code) })),
            },
          ],
        },
      ],
    });
  const counted = (isSensitive: boolean, given: readonly object[]) => {
    const definition = definitionOf(tree(isSensitive), { mode: 'file', threshold: 5 });
    const rules = { ...definition, sensitiveThreshold: 8 };
    return { rules, counts: tabulate(rules, given as never) };
  };

  it('name no group of the tree of which a row holds some together with others', () => {
    // Four of the port and three of nowhere stand in a row with the hill; the others are not the coast.
    const given = [
      ...answers('port', [2, 2]),
      ...answers('quay', [7, 6]),
      ...answers('dune', [4, 5]),
      ...answers('hill', [11, 10]),
      ...['x', 'x', 'y'].map((q) => ({ q })),
    ];
    const { rules, counts } = counted(true, given);
    const [, bySite] = rangedTables(counts, rules);
    expect(bySite!.rows).toEqual(['Total', 'quay', 'dune', 'others']);
  });

  it('still hold the small groups of a row that is large enough as it was', () => {
    const given = [
      ...answers('port', [2, 1]),
      ...answers('dune', [12, 10]),
      ...answers('hill', [11, 10]),
    ];
    const { counts } = counted(true, given);
    const usual = layOutRows(counts, [['site']], 5);
    const joined = (layout: typeof usual) =>
      layout.rows[0]!.filter(({ isJoined }) => isJoined).map(({ options }) => options);
    expect(joined(usual)).toHaveLength(1);
    expect(joined(layOutRows(counts, [['site']], 8, usual))).toEqual(joined(usual));
  });

  it('are those of all questions where fewer differ in a sensitive one than a row may hold', () => {
    const few = [...answers('quay', [20, 4]), ...answers('hill', [20, 2])];
    expect(thresholdOfRows(counted(true, few).counts, counted(true, few).rules)).toBe(8);
    const more = [...few, ...answers('hill', [0, 1])];
    expect(thresholdOfRows(counted(true, more).counts, counted(true, more).rules)).toBe(5);
    expect(thresholdOfRows(counted(false, few).counts, counted(false, few).rules)).toBe(5);
  });
});
