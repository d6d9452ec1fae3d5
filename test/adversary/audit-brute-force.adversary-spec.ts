import { describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import { auditHere } from '../support/audit/audit-here.js';
import { canTryAll, everyTable, judge } from '../support/audit/every-table.js';
import { faultsOf, trueValueOf } from '../support/audit/replay-derivation.js';
import { sealed } from '../support/audit/reseal.js';
import { carelessRelease } from '../support/attack/careless-release.js';
import { published } from '../support/published.js';
import { randomSmallSurvey } from '../support/random-small-survey.js';

/** One profile question and one question, so that all tables can be tried. */
const TINY = {
  dimensions: [1],
  options: 3,
  questions: [1],
  respondents: [6, 10],
} as const;

const PEOPLE = [{ times: 1, question: null, option: null }];

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** A release as most tools make it, with some more cells blanked or put back. */
function carelessOf(seed: number, limits?: typeof TINY) {
  const survey = limits ? randomSmallSurvey(seed, limits) : randomSmallSurvey(seed);
  const { definition, responses } = survey;
  const hideBelow = seed % 3 === 0 ? 8 : 5;
  const { tables } = carelessRelease(definition, responses, hideBelow);
  const content = tables as unknown as ReleaseContent['tables'];
  return { ...survey, file: sealed(definition, responses.length, content) };
}

describe('the auditor beside an attacker who tries every table', () => {
  it('finds a leak exactly where all possible tables agree on one', async () => {
    const seen = { safe: 0, unsafe: 0, unproven: 0 };
    for (const seed of seeds(100)) {
      const { file } = carelessOf(seed, TINY);
      if (!canTryAll(file.content)) continue;
      const { verdict, leaks } = await auditHere(file);
      const tables = [...everyTable(file.content)];
      expect(tables.length).toBeGreaterThan(0);
      const broken = judge(file.content, tables);
      seen[verdict]++;
      if (verdict === 'safe') expect([seed, broken]).toEqual([seed, []]);
      if (verdict === 'unsafe') expect([seed, broken.length > 0]).toEqual([seed, true]);
      expect(
        leaks.flatMap(({ derivation }) => derivation.flatMap((d) => faultsOf(d, [file.content]))),
      ).toEqual([]);
    }
    expect(seen.unproven).toBe(0);
    expect(seen.safe).toBeGreaterThan(10);
    expect(seen.unsafe).toBeGreaterThan(10);
  });

  it('derives nothing about larger surveys that is not true of the responses', async () => {
    let derived = 0;
    for (const seed of seeds(30)) {
      const { file, responses } = carelessOf(seed);
      const { leaks, suspicions } = await auditHere(file);
      for (const one of [...leaks, ...suspicions].flatMap(({ derivation }) => derivation)) {
        expect([seed, faultsOf(one, [file.content])]).toEqual([seed, []]);
        const truth = trueValueOf(one, responses);
        expect([seed, one.sense === 'atLeast' ? truth >= one.bound : truth <= one.bound]).toEqual([
          seed,
          true,
        ]);
        derived++;
      }
    }
    expect(derived).toBeGreaterThan(100);
  });

  it('finds no leak about anybody in what the product publishes', async () => {
    let safe = 0;
    for (const seed of seeds(30)) {
      const survey = randomSmallSurvey(seed);
      const { verdict, leaks } = await auditHere(published(survey));
      expect([seed, verdict]).not.toEqual([seed, 'unproven']);
      // From outside, a group that is empty may look like one of a few people.
      const real = leaks.filter(({ derivation }) =>
        derivation.some(
          ({ group }) => trueValueOf({ group, counted: PEOPLE }, survey.responses) > 0,
        ),
      );
      expect([seed, real]).toEqual([seed, []]);
      if (verdict === 'safe') safe++;
    }
    expect(safe).toBeGreaterThan(25);
  });
});
