import { describe, expect, it } from '@jest/globals';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  people,
} from '../../../../test/support/small-survey.js';
import { tabulate } from '../../tabulate.js';
import { ProtectionPlan } from '../protection-plan.js';

const RULES = { threshold: 5, sensitiveThreshold: 8, colluders: 1, merges: [] };

/** The rows that are left of sites and trades, of which so many people stand at each place. */
function rowsOf(counts: readonly (readonly number[])[]) {
  const sizes = [counts.length, counts[0]!.length];
  const definition = aDefinition(aQuestionnaire(sizes, [aQuestion('q', 2)]), []);
  const responses = counts.flatMap((row, site) =>
    row.flatMap((count, trade) => people(count, { p1: `a${site + 1}`, p2: `b${trade + 1}` })),
  );
  const plan = new ProtectionPlan(tabulate(definition, responses), RULES);
  const labels = (code: string) => plan.axis(code).blocks.map(({ label, atoms }) => label ?? atoms);
  return { sites: labels('p1'), trades: labels('p2') };
}

describe('where a crossing cannot be protected', () => {
  it('the later profile question gives way, and the first is told apart', () => {
    const { sites, trades } = rowsOf([
      [1, 5],
      [7, 8],
      [4, 1],
    ]);
    expect(sites).toEqual(['a1', 'a2', 'a3', [3]]);
    expect(trades).toEqual(['b1+b2', [2]]);
  });

  it('a line is merged with people, not with those who gave no answer while there are none', () => {
    const { trades } = rowsOf([
      [10, 0, 4],
      [1, 7, 9],
      [10, 2, 0],
    ]);
    expect(trades).toEqual(['b1', 'b2+b3', [3]]);
  });

  it('nor with an option that nobody chose', () => {
    const { trades } = rowsOf([
      [10, 0, 0, 4],
      [1, 0, 7, 9],
      [10, 0, 2, 0],
    ]);
    expect(trades).toEqual(['b1', 'b2', 'b3+b4', [4]]);
  });
});

describe('by headcounts, an option', () => {
  const sitesWith = (headcounts: readonly number[]) => {
    const questionnaire = aQuestionnaire([3], [aQuestion('q', 2)]);
    const [site] = questionnaire.profile;
    const options = site!.options.map((option, i) => ({ ...option, headcount: headcounts[i]! }));
    const profile = [{ ...site!, options }];
    const responses = ['a1', 'a2', 'a3'].flatMap((p1) => people(20, { p1, q: 'o1' }));
    const definition = aDefinition({ ...questionnaire, profile }, []);
    return new ProtectionPlan(tabulate(definition, responses), RULES)
      .axis('p1')
      .blocks.map(({ label }) => label);
  };

  it.each([
    ['a few of which did not answer', 22],
    ['all of which answered', 20],
    ['of which more answered than there are', 19],
  ])('%s is merged with a sibling (D9)', (_what, headcount) => {
    expect(sitesWith([40, 40, headcount])).toEqual(['a1+a3', 'a2', null]);
  });

  it('many of which did not answer stands alone', () => {
    expect(sitesWith([40, 40, 25])).toEqual(['a1', 'a2', 'a3', null]);
  });
});
