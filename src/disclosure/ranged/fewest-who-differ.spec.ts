import { describe, expect, it } from '@jest/globals';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  people,
} from '../../../test/support/small-survey.js';
import type { Question, Response } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import { fewestWhoDiffer } from './fewest-who-differ.js';

type Asked = Pick<Question, 'code' | 'type' | 'options'> & Partial<Question>;

const differing = (
  questions: readonly Asked[],
  responses: readonly Response[],
  isMeant: (code: string) => boolean = () => true,
) =>
  fewestWhoDiffer(tabulate(aDefinition(aQuestionnaire([], questions), []), responses), (one) =>
    isMeant(one.code),
  );

const answering = (code: string, ...counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { [code]: `o${i + 1}` }));

describe('the fewest who did not give some answer', () => {
  const [q, r] = [aQuestion('q', 3), aQuestion('r', 3)];

  it('are all but those who gave the commonest', () => {
    expect(differing([q], answering('q', 30, 6, 4))).toBe(10);
  });

  it('are those who answered where most left the question out', () => {
    expect(differing([q], [...answering('q', 6, 3), ...people(31, {})])).toBe(9);
  });

  it('have nothing to do with who chose none of several options', () => {
    const several = aQuestion('q', 2, 'multiple');
    const chose = [...people(5, { q: ['o1'] }), ...people(4, { q: ['o2'] })];
    expect(differing([several], [...chose, ...people(31, {})])).toBe(35);
  });

  it('are none where a block may be all of them, or nothing is told', () => {
    expect(differing([q], answering('q', 38, 2))).toBe(0);
    expect(differing([q], answering('q', 5, 1))).toBe(0);
  });

  it('are those of the question on which most agree', () => {
    const both = Array.from({ length: 40 }, (_, i) => ({
      q: i < 20 ? 'o1' : 'o2',
      r: i < 33 ? 'o1' : 'o2',
    }));
    expect(differing([q, r], both)).toBe(7);
    expect(differing([q, r], both, (code) => code === 'q')).toBe(20);
  });

  it('leave out signatures, and what too few answered', () => {
    const signature = aQuestion('s', 1, 'petition');
    const signed = answering('q', 30, 10).map((one) => ({ ...one, s: 'o1' }));
    expect(differing([q, signature], signed)).toBe(10);
    expect(differing([signature], signed)).toBe(Infinity);
    expect(differing([q, r], [...answering('q', 20, 20), ...answering('r', 5)])).toBe(25);
  });
});
