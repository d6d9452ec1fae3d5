import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, SurveyDefinition } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import { cellAt, type Grid, gridOf, unitAt } from './counting/grid.js';
import { type Field, fieldOf } from './search/field.js';
import { Grants } from './search/grants.js';
import { cellCounts, smallGroups } from './search/targets.js';
import type { Target } from './search/wishes.js';
import { axisFor } from './sizes/line-up-axes.js';

/** The example in this folder's `index.ts`. */
const PEOPLE = [
  [3, 12, 15],
  [11, 8, 11],
  [14, 11, 15],
];

const RULES = { threshold: 5, sensitiveThreshold: 5, colluders: 0, merges: [] };

const profileQuestion = (code: string, options: readonly string[]) => ({
  code,
  title: { en: code },
  options: options.map((option) => ({ code: option, label: { en: option } })),
});

const DEFINITION = {
  questionnaire: {
    code: 'example',
    title: { en: 'Example' },
    languages: ['en'],
    profile: [profileQuestion('site', ['A', 'B', 'C']), profileQuestion('job', ['X', 'Y', 'Z'])],
    sections: [],
  },
  crossings: [['site', 'job']],
  threshold: 5,
} as unknown as SurveyDefinition;

const responses: readonly Response[] = PEOPLE.flatMap((row, i) =>
  row.flatMap((people, j) =>
    Array.from({ length: people }, () => ({ site: 'ABC'[i]!, job: 'XYZ'[j]! })),
  ),
);

describe('the example of the glossary', () => {
  let grid: Grid;
  let field: Field;
  let target: Target;

  /** How much of the wish of A/X is granted when these cells are withheld. */
  function granted(cells: readonly (readonly [site: number, job: number])[]): number {
    const hidden = new Uint8Array(grid.sets[0].length * grid.sets[1].length);
    for (const [site, job] of cells) hidden[cellAt(grid, site, job)] = 1;
    const grants = new Grants(field);
    const ways = grants.waysOf(target, { hidden, sizes: hidden });
    return grants.grant(target, target.wishes[0]!, ways, () => undefined);
  }

  beforeAll(() => {
    const counts = tabulate(DEFINITION, responses);
    const [sites, jobs] = ['site', 'job'].map((code) => axisFor(counts, code, RULES, []));
    grid = gridOf(counts, sites!, jobs);
    field = fieldOf(grid, RULES.colluders);
    target = smallGroups(cellCounts(grid), RULES.threshold)[0]!;
  });

  it('has one target, A/X, which wishes to be able to differ by 5', () => {
    expect(smallGroups(cellCounts(grid), RULES.threshold)).toHaveLength(1);
    expect(target.units).toEqual([unitAt(grid, 0, 0)]);
    expect(target.wishes).toEqual([{ kind: 'width', least: 5 }]);
  });

  it('grants nothing while only A/X is withheld, or a circuit but for one cell', () => {
    expect(granted([[0, 0]])).toBe(0);
    expect(
      granted([
        [0, 0],
        [0, 1],
        [1, 0],
      ]),
    ).toBe(0);
  });

  it('grants the wish when the four cells of one circuit are withheld', () => {
    expect(
      granted([
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toBe(5);
  });
});
