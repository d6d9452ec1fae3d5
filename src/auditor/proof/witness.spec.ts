import { describe, expect, it } from '@jest/globals';
import type { KnownValues } from '../system/known.js';
import type { SystemRow } from '../system/rows.js';
import { fractionalTable, pinnedTo, valueOf, wholeTable } from './witness.js';

const row = (form: Readonly<Record<number, number>>, lower: number, upper: number): SystemRow => ({
  form: new Map(Object.entries(form).map(([unknown, factor]) => [Number(unknown), factor])),
  lower,
  upper,
  question: 0,
  because: [],
});

/** The unknown 9 is known to be 4. */
const FIXED: KnownValues = new Map([[9, { value: 4, atLeast: () => [], atMost: () => [] }]]);
const UNKNOWNS = [0, 1];

const at = (...values: readonly number[]) => new Map(values.map((value, i) => [i, value]));
const told = (table: ReadonlyMap<number, number> | undefined) => table && [...table.values()];

describe('a table of whole people', () => {
  const rows = [row({ 0: 1, 1: 1, 9: 1 }, 10, 12), row({ 0: 1, 1: -1 }, -1, 1)];
  const whole = (...values: readonly number[]) =>
    told(wholeTable(at(...values), UNKNOWNS, rows, FIXED));

  it('is what the solver says where that is whole and fits every row', () => {
    expect(whole(3, 3)).toEqual([3, 3]);
    expect(whole(4, 4)).toEqual([4, 4]);
    expect(whole(3.000_000_1, 2.999_999_9)).toEqual([3, 3]);
  });

  it.each([
    ['a fraction', 3.5, 3.5],
    ['nearly a fraction', 3.000_002, 3],
    ['no number', NaN, 3],
    ['a negative number', -1, 0],
    ['one too few', 3, 2],
    ['one too many', 5, 4],
    ['too far apart', 5, 3],
  ])('is none where there is %s', (_what, first, second) => {
    expect(whole(first, second)).toBeUndefined();
  });

  it('takes for rounding only what is less than a millionth', () => {
    const alone = (value: number) => told(wholeTable(at(value, 0), UNKNOWNS, [], FIXED));
    expect(alone(0.9e-6)).toEqual([0, 0]);
    expect(alone(1e-6)).toBeUndefined();
  });

  it('holds nobody where nobody is left', () => {
    expect(told(wholeTable(at(0, 0), UNKNOWNS, [row({ 0: 1, 9: 1 }, 4, 4)], FIXED))).toEqual([
      0, 0,
    ]);
  });
});

describe('a table in fractions of people', () => {
  const rows = [row({ 0: 2, 1: 1, 9: 1 }, 10, Infinity)];
  const fractional = (...values: readonly number[]) =>
    told(fractionalTable(at(...values), UNKNOWNS, rows, FIXED));

  it('fits every row, but for the rounding of the solver', () => {
    expect(fractional(2.5, 1)).toEqual([2.5, 1]);
    expect(fractional(2.499_99, 1)).toEqual([2.499_99, 1]);
    expect(fractional(2.49, 1)).toBeUndefined();
  });

  it('has nothing below nobody', () => {
    expect(fractional(3, -1e-9)).toEqual([3, 0]);
    expect(fractional(3.2, -0.4)).toEqual([3.2, 0]);
  });

  it('is none where the solver left something open', () => {
    expect(fractional(3)).toBeUndefined();
  });
});

describe('the value of a form', () => {
  it('adds up what is known and what the table says', () => {
    const { form } = row({ 0: 2, 1: -1, 9: 1 }, 0, 0);
    expect(valueOf(at(3, 1), form, FIXED)).toBe(9);
  });

  it('is whole where it is nearly, and else as it is', () => {
    const { form } = row({ 0: 1 }, 0, 0);
    expect(valueOf(at(2.999_95), form, FIXED)).toBe(3);
    expect(valueOf(at(2.999), form, FIXED)).toBe(2.999);
    expect(valueOf(at(1e-4), form, FIXED)).toBe(1e-4);
  });
});

describe('sizes that are held', () => {
  it('have no room', () => {
    expect(pinnedTo(at(7, 0))).toEqual(
      new Map([
        [0, [7, 7]],
        [1, [0, 0]],
      ]),
    );
  });
});
