import { describe, expect, it } from '@jest/globals';
import { deriveCut } from './derive-cut.js';
import { Effort } from './effort.js';
import { problemOf } from './problem.js';
import { narrowBySums } from './propagate.js';
import { readInstance } from './read-instance.js';
import { openness } from './repair.js';

/** Two sites by two roles; the cell of two people is held by its row and by a column that it is not in. */
const problem = problemOf(
  readInstance({
    schema: 'sdc-instance/1',
    id: 'square',
    k: 5,
    dimensions: [
      { id: 'site', root: 'T', children: { T: ['A', 'B'] } },
      { id: 'role', root: 'T', children: { T: ['x', 'y'] } },
    ],
    tables: [['site', 'role']],
    cells: [
      [['T', 'T'], 60, 'F'],
      [['A', 'T'], 22, 'S'],
      [['B', 'T'], 38, 'S'],
      [['T', 'x'], 14, 'S'],
      [['T', 'y'], 46, 'S'],
      [['A', 'x'], 2, 'P'],
      [['A', 'y'], 20, 'S'],
      [['B', 'x'], 12, 'S'],
      [['B', 'y'], 26, 'S'],
    ],
  }),
  'K',
);
const cellAt = (position: number): number => problem.columnOf.get(position)!;
const [AY, BX, BY] = [6, 7, 8].map(cellAt) as [number, number, number];

const found = (pattern: readonly number[]) =>
  narrowBySums(problem, openness(problem, pattern), new Effort({ seconds: 1 }));

/** How much of what a cut asks for a pattern has. */
const reached = (failed: ReturnType<typeof found>[number], pattern: readonly number[]): boolean => {
  const { columns, values, lower } = deriveCut(problem, failed)!;
  const has = columns.reduce((sum, at, i) => sum + (pattern.includes(at) ? values[i]! : 0), 0);
  return has >= lower;
};

describe('narrowBySums', () => {
  it.each([[[]], [[AY]], [[AY, BY]], [[AY, BX]]])(
    'finds the small cell that follows from one sum after the other where %j are withheld',
    (pattern) => {
      const narrow = found(pattern);
      expect(narrow.map(({ primary }) => primary)).toEqual([5]);
      expect(reached(narrow[0]!, pattern)).toBe(false);
      expect(reached(narrow[0]!, [AY, BX, BY])).toBe(true);
    },
  );

  it('says why by every sum that the reason leans on', () => {
    const [failed] = found([AY, BX]);
    const sums = failed!.pushes.map(({ multipliers }) => multipliers.size);
    expect(sums).toEqual([2, 2]);
  });

  it('finds nothing where a cycle of cells is withheld', () => {
    expect(found([AY, BX, BY])).toEqual([]);
  });
});
