import { describe, expect, it } from '@jest/globals';
import {
  attackByInference,
  type InferenceResult,
} from '../support/attack/inference/attack-inference.js';
import { estimateCounts } from '../support/attack/inference/estimate-counts.js';
import { qualityOf, type Guess } from '../support/attack/inference/guess-quality.js';
import { naive, publishing, silent, type Program } from '../support/attack/programs.js';

/** `npm run attack -- inference` draws more of them. */
const guess = (program: Program): InferenceResult =>
  attackByInference({
    program,
    seed: 1,
    surveys: 8,
    limits: {
      people: [120, 120],
      participation: [50, 98],
      profiles: [2, 2],
      thresholds: [5],
      editions: 1,
    },
  });

const guesses = (chance: number, truths: number, others: number): readonly Guess[] =>
  Array.from({ length: truths + others }, (_, i) => ({ chance, isTrue: i < truths }));

describe('a colleague who guesses from what is published', () => {
  it('knows no more from tables by group where there are none', () => {
    const { answers, parts, refused } = guess(silent);
    expect(refused).toBe(0);
    expect(answers.all).toEqual(answers.overall);
    expect(parts.all).toEqual(parts.overall);
  });

  it('guesses answers better from rows that are only left out where they are small', () => {
    const { answers } = guess(naive);
    expect(answers.all.logLoss).toBeLessThan(answers.overall.logLoss / 1.5);
    expect(answers.all.found).toBeGreaterThan(answers.overall.found + 0.2);
  });

  it('claims fewer answers rightly from what the product publishes', () => {
    const [protected_, bare] = [guess(publishing), guess(naive)];
    expect(protected_.answers.all.guesses).toBe(bare.answers.all.guesses);
    expect(protected_.answers.all.found).toBeLessThan(0.75 * bare.answers.all.found);
    expect(protected_.answers.all.logLoss).toBeGreaterThan(bare.answers.all.logLoss);
  });
});

describe('the likeliest counts', () => {
  const row = (variables: readonly number[], lower: number, upper: number) => ({
    variables,
    coefficients: variables.map(() => 1),
    lower,
    upper,
  });

  it('are in proportion where only margins are told', () => {
    const rows = [row([0, 1], 30, 30), row([2, 3], 10, 10), row([0, 2], 20, 20)];
    const counts = estimateCounts(new Float64Array(4).fill(1), rows);
    expect([...counts].map((count) => Math.round(count * 1000) / 1000)).toEqual([15, 15, 5, 5]);
  });

  it('go no further than the end of a range', () => {
    const rows = [row([0], 0, 3), row([1], 8, 9), row([0, 1], 12, 12)];
    const counts = estimateCounts(Float64Array.of(6, 6), rows);
    expect([...counts].map((count) => Math.round(count * 1000) / 1000)).toEqual([3, 9]);
  });
});

describe('how good a guess is', () => {
  it('is one bit a guess for a coin, and nothing is claimed', () => {
    expect(qualityOf(guesses(0.5, 50, 50))).toEqual({ guesses: 100, logLoss: 1, found: 0 });
  });

  it('counts what is claimed before the first claim too many that is false', () => {
    const sure = guesses(0.9, 30, 0);
    const { found } = qualityOf([...sure, ...guesses(0.6, 10, 5), ...guesses(0.1, 10, 1995)]);
    expect(found).toBe(30 / 50);
    const oneFalse = [...sure, ...guesses(0.8, 10, 1), ...guesses(0.1, 10, 1999)];
    expect(qualityOf(oneFalse).found).toBe(40 / 50);
  });
});
