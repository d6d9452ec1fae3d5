import { describe, expect, it } from '@jest/globals';
import {
  ABOUT,
  askedPeople,
  otherPeople,
  ROUTE,
  routedDefinition,
} from '../../../test/support/routed-survey.js';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  people,
} from '../../../test/support/small-survey.js';
import type { Response } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import { ProtectionPlan } from './protection-plan.js';

const RULES = { threshold: 5, sensitiveThreshold: 8, colluders: 1, merges: [] };
const ALL = new Map<string, readonly number[]>();

/** Two sites of two trades, each group large and of both opinions, but for how one answers. */
function crossed(spread: (site: number, trade: number) => readonly number[]): ProtectionPlan {
  const questions = [aQuestion('q', 3), aQuestion('r', 2), aQuestion('s', 2)];
  const definition = aDefinition(aQuestionnaire([2, 2], questions), [['p1', 'p2']]);
  const responses = [1, 2].flatMap((site) =>
    [1, 2].flatMap((trade) =>
      spread(site, trade).flatMap((count, i): readonly Response[] =>
        people(count, { p1: `a${site}`, p2: `b${trade}`, q: `o${i + 1}` }),
      ),
    ),
  );
  return new ProtectionPlan(tabulate(definition, responses), RULES);
}

const cell = (site: number, trade: number) =>
  new Map([
    ['p1', [site]],
    ['p2', [trade]],
  ]);
const CELLS = [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)];

describe('what a plan shows of a crossing', () => {
  it('is every answer where each group is large and of several opinions', () => {
    const plan = crossed(() => [20, 20, 20]);
    expect(CELLS.map((row) => plan.showsSize(row))).toEqual([true, true, true, true]);
    expect(CELLS.map((row) => plan.showsAnswers(0, row))).toEqual([true, true, true, true]);
  });

  it('is how many people there are, and not what they answer, where one group agrees', () => {
    const plan = crossed((site, trade) => (site === 1 && trade === 1 ? [30, 0, 0] : [20, 20, 20]));
    expect(CELLS.map((row) => plan.showsSize(row))).toEqual([true, true, true, true]);
    expect(plan.showsAnswers(0, cell(0, 0))).toBe(false);
  });
});

describe('what a plan shows of a question that is told for everybody only', () => {
  const definition = routedDefinition([ROUTE, ABOUT], [2]);
  const planOf = (asked: readonly number[]) => {
    const responses = [...askedPeople(asked), ...otherPeople(20, 20)].map((one, i) => ({
      ...one,
      p1: `a${(i % 2) + 1}`,
    }));
    return new ProtectionPlan(tabulate(definition, responses), RULES);
  };

  it('is its overall table, and none by group', () => {
    const plan = planOf([10, 10, 10]);
    expect(plan.showsAnswers(1, ALL)).toBe(true);
    expect(plan.showsAnswers(0, new Map([['p1', [0]]]))).toBe(true);
    expect(plan.showsAnswers(1, new Map([['p1', [0]]]))).toBe(false);
  });
});

describe('progress', () => {
  it('is told after each question, and all is not done with the last one', () => {
    const questions = [aQuestion('q', 2), aQuestion('r', 2), aQuestion('s', 2)];
    const definition = aDefinition(aQuestionnaire([], questions), []);
    const told: number[] = [];
    new ProtectionPlan(tabulate(definition, people(9, { q: 'o1' })), RULES, (share) => {
      told.push(share);
    });
    expect(told).toEqual([1 / 4, 2 / 4, 3 / 4]);
  });
});
