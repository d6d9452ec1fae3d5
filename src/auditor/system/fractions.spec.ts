import { describe, expect, it } from '@jest/globals';
import { ceilingOf, overOneDenominator } from './fractions.js';

describe('multipliers as fractions', () => {
  it.each<[readonly number[], readonly bigint[], bigint]>([
    [[], [], 1n],
    [[2, -3, 0], [2n, -3n, 0n], 1n],
    [[1 / 2, -1 / 3], [3n, -2n], 6n],
    [[1 / 4, 1 / 6, 0.5], [3n, 2n, 6n], 12n],
    [[1 / 720], [1n], 720n],
    [[1 / 16, 1 / 45], [45n, 16n], 720n],
    [[0.999_999_999_9, 0.333_333_333_3], [3n, 1n], 3n],
  ])('%j have %j over %s', (values, numerators, denominator) => {
    expect(overOneDenominator(values)).toEqual({ numerators, denominator });
  });

  it.each([
    [[Math.PI]],
    [[1 / 721]],
    [[1 / 7, 1 / 11, 1 / 13]],
    [[1 / 720, 1 / 7]],
    [[0.5 + 1e-5]],
  ])('%j are none, or none that is simple', (values) => {
    expect(overOneDenominator(values)).toBeUndefined();
  });
});

describe('the least whole number not below a fraction', () => {
  it.each([
    [7n, 2n, 4n],
    [8n, 2n, 4n],
    [-7n, 2n, -3n],
    [-8n, 2n, -4n],
    [0n, 3n, 0n],
    [1n, 3n, 1n],
    [-1n, 3n, 0n],
  ])('of %s / %s is %s', (numerator, denominator, ceiling) => {
    expect(ceilingOf(numerator, denominator)).toBe(ceiling);
  });
});
