import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../common/index.js';
import { readInstance } from './read-instance.js';

const DIMENSION = {
  id: 'site',
  root: 'Total',
  children: { Total: ['A', 'B', 'C'] },
  alsoSums: { Total: ['North', 'South'], North: ['A', 'B'], South: ['C'] },
};

const aProblem = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  schema: 'sdc-instance/1',
  id: 'sites',
  k: 5,
  dimensions: [DIMENSION],
  tables: [['site']],
  virtualNodes: {},
  cells: [
    [['Total'], 30, 'F'],
    [['A'], 3, 'P'],
    [['B'], 7, 'S'],
    [['C'], 20, 'S'],
    [['North'], 10, 'S'],
    [['South'], 20, 'V'],
  ],
  ...changes,
});

const withCell = (position: number, cell: unknown): Record<string, unknown> =>
  aProblem({ cells: (aProblem()['cells'] as unknown[]).with(position, cell) });

function codeOf(json: unknown): string {
  try {
    readInstance(json);
  } catch (error) {
    if (error instanceof DomainError && error.category === 'invalid-input') return error.code;
    throw error;
  }
  return 'accepted';
}

const withChildren = (children: unknown, alsoSums: unknown = {}): Record<string, unknown> =>
  aProblem({ dimensions: [{ ...DIMENSION, children, alsoSums }] });

describe('readInstance', () => {
  it('finds every sum once, those of a second grouping too', () => {
    const { cells, relations } = readInstance(aProblem());
    const name = (position: number): string => cells[position]!.key.join('|');
    expect(
      relations.map(({ total, parts }) => `${name(total)}=${parts.map(name).join('+')}`),
    ).toEqual(['Total=A+B+C', 'Total=North+South', 'North=A+B', 'South=C']);
  });

  it.each([
    ['a file of another kind', {}, 'not-an-instance'],
    ['a problem without a name', aProblem({ id: '' }), 'bad-id'],
    ['a threshold below the floor', aProblem({ k: 4 }), 'threshold-below-floor'],
    ['a threshold that is no number', aProblem({ k: '5' }), 'threshold-below-floor'],
    ['no dimension', aProblem({ dimensions: [] }), 'bad-dimension'],
    [
      'the same dimension twice',
      aProblem({ dimensions: [DIMENSION, DIMENSION] }),
      'dimension-twice',
    ],
    ['a list of children that is none', withChildren({ Total: 'A' }), 'bad-dimension'],
    ['a child listed twice', withChildren({ Total: ['A', 'A'] }), 'node-twice'],
    [
      'a node under two parents',
      withChildren({ Total: ['A', 'B'], A: ['C'], B: ['C'] }),
      'node-twice',
    ],
    [
      'a hierarchy that leads back to its root',
      withChildren({ Total: ['A'], A: ['Total'] }),
      'cyclic-hierarchy',
    ],
    [
      'a cycle through the second grouping',
      withChildren({ Total: ['A'] }, { A: ['B'], B: ['A'] }),
      'cyclic-hierarchy',
    ],
    [
      'a parent that hangs nowhere',
      withChildren({ Total: ['A', 'B', 'C'], X: ['Y'] }),
      'unknown-node',
    ],
    ['no table', aProblem({ tables: [] }), 'bad-tables'],
    ['a table over an unknown dimension', aProblem({ tables: [['role']] }), 'unknown-dimension'],
    ['no cell', aProblem({ cells: [] }), 'bad-cells'],
    ['an unknown status', withCell(1, [['A'], 3, 'X']), 'bad-cells'],
    ['a cell of an unknown node', withCell(1, [['Z'], 3, 'P']), 'unknown-node'],
    ['a cell with a node too many', withCell(1, [['A', 'B'], 3, 'P']), 'unknown-node'],
    ['a negative count', withCell(1, [['A'], -3, 'P']), 'bad-count'],
    ['a fractional count', withCell(1, [['A'], 2.5, 'P']), 'bad-count'],
    ['a small cell that is to be shown', withCell(1, [['A'], 3, 'S']), 'status-contradicts-count'],
    ['a primary that is not small', withCell(2, [['B'], 7, 'P']), 'status-contradicts-count'],
    ['a cell twice', withCell(2, [['A'], 3, 'P']), 'cell-twice'],
    ['a sum that is wrong', withCell(2, [['B'], 8, 'S']), 'not-additive'],
    ['a crossing without a cell', aProblem({ cells: [[['Total'], 30, 'F']] }), 'cell-missing'],
    [
      'more cells than can be protected',
      aProblem({ cells: new Array(200_001).fill(0) }),
      'too-many-cells',
    ],
  ])('refuses %s', (_, json, code) => {
    expect(codeOf(json)).toBe(code);
  });

  it('refuses a wrong sum of the second grouping, and a cell outside every table', () => {
    const cells = aProblem()['cells'] as unknown[];
    expect(codeOf(withCell(4, [['North'], 11, 'S']))).toBe('not-additive');
    const role = { id: 'role', root: 'Total', children: { Total: ['x'] } };
    const wider = cells.map((cell) => {
      const [key, ...rest] = cell as [string[], number, string];
      return [[...key, 'Total'], ...rest];
    });
    const json = aProblem({
      dimensions: [DIMENSION, role],
      cells: [...wider, [['A', 'x'], 3, 'P']],
    });
    expect(codeOf(json)).toBe('cell-outside');
  });
});
