import { describe, expect, it } from '@jest/globals';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  people,
} from '../../../test/support/small-survey.js';
import { scoredQuestionnaire, scoredResponses } from '../../../test/support/scored-survey.js';
import { definitionOf, type Question, type Response } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import { printOverall } from './print-overall.js';

const RULES = { threshold: 5, sensitiveThreshold: 20 };

function overall(
  question: Pick<Question, 'code' | 'type' | 'options'> & Partial<Question>,
  responses: readonly Response[],
) {
  const definition = aDefinition(aQuestionnaire([2], [question]), []);
  return printOverall(tabulate(definition, responses), 0, RULES);
}

const answering = (...counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { q: `o${i + 1}` }));

describe('the row of everybody', () => {
  it('is exact where as many differ as may not be told', () => {
    expect(overall(aQuestion('q', 3), answering(36, 3, 1))).toEqual([40, 36, 3, 1]);
  });

  it.each([
    [40, 0, 0],
    [39, 1, 0],
    [38, 1, 1],
    [37, 0, 3],
  ])('is the same whether nobody differs from nearly all, or a few: %s, %s, %s', (...counts) => {
    const few = { from: 0, to: 3 };
    expect(overall(aQuestion('q', 3), answering(...counts))).toEqual([
      40,
      { from: 37, to: 40 },
      few,
      few,
    ]);
  });

  it('tells nothing where so few are there that another answer would say how many differ', () => {
    expect(overall(aQuestion('q', 2), answering(5, 1))).toEqual([6, null, null]);
    expect(overall(aQuestion('q', 3), answering(2, 2, 2))).toEqual([6, 2, 2, 2]);
  });

  it('tells nothing where nearly nobody answered, not even how few', () => {
    const silent = people(30, { p1: 'a1' });
    for (const few of [0, 1, 5]) {
      expect(overall(aQuestion('q', 2), [...silent, ...answering(few)])).toEqual([
        30 + few,
        null,
        null,
      ]);
      const chosen = people(few, { q: ['o1'] });
      expect(overall(aQuestion('q', 2, 'multiple'), [...silent, ...chosen])).toEqual([
        null,
        null,
        null,
      ]);
    }
    expect(overall(aQuestion('q', 2), [...silent, ...answering(3, 3)])).toEqual([36, 3, 3]);
  });

  it('leaves over no choice that only the option of nearly all can have had', () => {
    const chose = (count: number, ...q: readonly string[]) => people(count, { q });
    const one = aQuestion('q', 3, 'multiple');
    expect(overall(one, [...chose(20, 'o1'), ...chose(1, 'o1', 'o2')])).toEqual([
      21,
      { from: 18, to: 21 },
      { from: 0, to: 3 },
      { from: 0, to: 3 },
    ]);
    const two = { ...one, min: 2 };
    expect(overall(two, [...chose(12, 'o1', 'o2'), ...chose(9, 'o1', 'o3')])).toEqual([
      21,
      { from: 18, to: 21 },
      null,
      null,
    ]);
  });
});

describe('the row of everybody of a petition', () => {
  const petition = aQuestion('q', 1, 'petition');

  it.each([1, 40])('is exact also where all of %s signed', (signed) => {
    expect(overall(petition, people(signed, { q: 'o1' }))).toEqual([signed, signed]);
  });
});

describe('the row of everybody of a score', () => {
  const definition = definitionOf(scoredQuestionnaire(), { mode: 'file', threshold: 5 });
  /** Of two classes: in some class, or in none, there are three of these. */
  const NEEDED = 7;

  function pressure(change: (one: Response, i: number) => Response) {
    const counts = tabulate(definition, scoredResponses(90).map(change));
    const score = counts.questions.findIndex(({ code }) => code === 'pressure');
    return printOverall(counts, score, definition).slice(1);
  }
  const isTold = (cells: readonly unknown[]) => cells.every((cell) => typeof cell === 'number');

  it.each(['rushed', 'calm'])(
    'is told where as many gave another answer to the item “%s” as are needed, and not of one less',
    (item) => {
      const alike = (differ: number) =>
        pressure((one, i) => ({ ...one, [item]: i < differ ? 'sometimes' : 'never' }));
      expect(isTold(alike(NEEDED))).toBe(true);
      expect(alike(NEEDED - 1)).toEqual([null, null]);
    },
  );

  it('is told where as many answered each item as are needed, and not of one less', () => {
    const leavingOut = (answered: number) =>
      pressure(({ rushed, ...one }, i) => (i < answered ? { ...one, rushed: rushed! } : one));
    expect(isTold(leavingOut(NEEDED))).toBe(true);
    expect(leavingOut(NEEDED - 1)).toEqual([null, null]);
  });

  it('is not told where an item is told as a block', () => {
    const agreed = pressure((one, i) => ({ ...one, calm: i < 2 ? 'often' : 'never' }));
    expect(agreed).toEqual([null, null]);
  });
});
