import { describe, expect, it } from '@jest/globals';
import { MEASURED_GUESSES } from '../../src/disclosure/method.js';
import { attackByInference } from '../support/attack/inference/attack-inference.js';
import { publishing } from '../support/attack/programs.js';

const thousandths = (figure: number): number => Math.round(1000 * figure) / 1000;

describe('what reports say of how well a colleague guesses', () => {
  // The same as `npm run attack -- inference --seed 6 --surveys 60`: surveys first, limits as there.
  it('is what the attack measures of this program', () => {
    const { surveys, people, ...told } = MEASURED_GUESSES;
    const { answers, refused } = attackByInference({
      program: publishing,
      seed: 6,
      surveys,
      limits: {
        people: [people, people],
        participation: [50, 98],
        profiles: [2, 3],
        thresholds: [5, 10],
        editions: 1,
      },
    });
    expect(refused).toBe(0);
    expect({
      found: thousandths(answers.all.found),
      foundByOverall: thousandths(answers.overall.found),
      bits: thousandths(answers.all.logLoss),
      bitsByOverall: thousandths(answers.overall.logLoss),
    }).toEqual(told);
  });
});
