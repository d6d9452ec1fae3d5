import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '../../src/solver/index.js';
import {
  auditPattern,
  cellName,
  type CellKey,
  type LinearSolver,
  type Protection,
  type ProtectionLevel,
  protectTable,
  readInstance,
} from '../../src/suppression/index.js';
import { type PlainInstance, rangesByEnumeration } from '../support/whole-tables.js';

/** Proven fewest further cells, from results.md. */
const FEWEST = {
  h01: { E: 3, E1: 3, K: 3, KZ: 3, K1: 3 },
  h03: { E: 3, E1: 3, K: 3, KZ: 2, K1: 3 },
  h05: { E: 0, E1: 0, K: 1, KZ: 1, K1: 1 },
  h07: { E: 0, E1: 2, K: 2, KZ: 2, K1: 4 },
} as const;

const CASES = Object.entries(FEWEST).flatMap(([name, levels]) =>
  Object.entries(levels).map(
    ([level, fewest]) => [name, level as ProtectionLevel, fewest] as const,
  ),
);

const fileOf = (name: string): PlainInstance =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, 'sdc', `${name}.json`), 'utf8'),
  ) as PlainInstance;

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

/** The search ends when it is done, however slow the machine. */
const protect = (json: unknown, level: ProtectionLevel): Protection =>
  protectTable(readInstance(json), {
    level,
    solver,
    allowance: { seconds: 30 },
  });

/** Ranges of the primaries, by trying all tables. */
function primaryRanges(plain: PlainInstance, hidden: readonly CellKey[], level: ProtectionLevel) {
  const chosen = new Set(hidden.map(cellName));
  const withheld = plain.cells.filter(
    ([key, count, status]) =>
      status === 'P' || (level === 'KZ' && count === 0) || chosen.has(cellName(key)),
  );
  const least = level === 'E1' || level === 'K1' ? 1 : 0;
  const all = rangesByEnumeration(plain, new Set(withheld.map(([key]) => cellName(key))), least);
  const primaries = withheld.filter(([, , status]) => status === 'P');
  return new Map(primaries.map(([key]) => [cellName(key), all.get(cellName(key))!]));
}

const widthOf = (level: ProtectionLevel, k: number): number =>
  level === 'E' || level === 'E1' ? 1 : k;

function choicesOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    choicesOf(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

describe('protectTable', () => {
  it.each(CASES)('withholds the fewest cells of %s at level %s: %d', (name, level, fewest) => {
    const plain = fileOf(name);
    const protection = protect(plain, level);
    if (protection.kind !== 'protected') throw new Error('must be possible');
    const { pattern } = protection;
    expect(pattern).toMatchObject({ objective: fewest, bound: fewest, optimal: true });
    expect(pattern.ranges).toEqual(primaryRanges(plain, pattern.hidden, level));
    for (const [low, high] of pattern.ranges.values()) {
      expect(high - low).toBeGreaterThanOrEqual(widthOf(level, plain.k));
    }
  });

  it.each(CASES)('cannot do with fewer in %s at level %s', (name, level, fewest) => {
    const plain = fileOf(name);
    const candidates = plain.cells.filter(([, , status]) => status === 'S').map(([key]) => key);
    const fewer = fewest === 0 ? [] : choicesOf(candidates, fewest - 1);
    const holding = fewer.filter((hidden) =>
      [...primaryRanges(plain, hidden, level).values()].every(
        ([low, high]) => high - low >= widthOf(level, plain.k),
      ),
    );
    expect(holding).toEqual([]);
  });

  it('withholds fewer respondents where it can choose', () => {
    const protection = protect(fileOf('h05'), 'K');
    expect(protection).toMatchObject({ kind: 'protected', pattern: { hidden: [['A']] } });
  });

  it('gives the same pattern again', () => {
    expect(protect(fileOf('h07'), 'K1')).toEqual(protect(fileOf('h07'), 'K1'));
  });

  it('names the primaries when nothing can protect them', () => {
    const shown = {
      schema: 'sdc-instance/1',
      id: 'alone',
      k: 5,
      dimensions: [{ id: 'site', root: 'Total', children: { Total: ['A', 'B'] } }],
      tables: [['site']],
      cells: [
        [['Total'], 8, 'F'],
        [['A'], 3, 'P'],
        [['B'], 5, 'F'],
      ],
    };
    expect(protect(shown, 'E')).toEqual({ kind: 'impossible', exposed: [['A']] });
  });

  it('gives no pattern rather than one that it had no time to prove', () => {
    const protection = protectTable(readInstance(fileOf('h07')), {
      level: 'K1',
      solver,
      allowance: {
        seconds: 1,
        now: (() => {
          let time = 0;
          return () => (time += 60_000);
        })(),
      },
    });
    expect(protection).toEqual({ kind: 'unfinished' });
  });
});

describe('auditPattern', () => {
  it('refuses each pattern that lacks one of its cells', () => {
    const plain = fileOf('h01');
    const protection = protect(plain, 'K');
    if (protection.kind !== 'protected') throw new Error('must be possible');
    for (const cell of protection.pattern.hidden) {
      const rest = protection.pattern.hidden.filter((other) => other !== cell);
      const audit = auditPattern(readInstance(plain), rest, 'K', solver);
      expect(audit.verdict).toBe('unsafe');
      expect(audit.exposed).toHaveLength(1);
    }
  });

  it('accepts nothing from a solver that finds nothing', () => {
    const silent: LinearSolver = {
      open: ({ costs }) => ({
        setCosts: () => undefined,
        setBounds: () => undefined,
        setCoefficient: () => undefined,
        addRow: () => undefined,
        dispose: () => undefined,
        solve: () => ({
          optimal: true,
          bound: 0,
          values: new Float64Array(costs.length).fill(3),
          rowDuals: new Float64Array(0),
          pivots: 0,
          infeasible: false,
        }),
      }),
    };
    const hidden = fileOf('h01').cells.filter(([, , status]) => status === 'S');
    const keys = hidden.map(([key]) => key);
    expect(auditPattern(readInstance(fileOf('h01')), keys, 'E', silent).verdict).toBe('unproven');
  });
});
