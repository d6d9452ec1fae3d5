import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire } from '../../test/support/small-survey.js';
import type { Response } from '../questionnaire/index.js';
import { tabulate } from './tabulate.js';

const definition = aDefinition(
  aQuestionnaire([2, 3], [aQuestion('q1', 3), aQuestion('m1', 3, 'multiple')]),
  [['p1']],
);

/** By `p1`: its options a1 and a2, then those who did not say. */
const byProfile = (...responses: readonly Response[]) =>
  tabulate(definition, responses).crossing(['p1']);

const refusing = (response: Response) => () => tabulate(definition, [response]);

describe('tabulating', () => {
  it('counts people, answers and those who answered, group by group', () => {
    const crossing = byProfile(
      { p1: 'a1', p2: 'b1', q1: 'o1', m1: ['o1', 'o3'] },
      { p1: 'a1', p2: 'b3', q1: 'o3' },
      { p1: 'a2', m1: ['o3'] },
      { q1: 'o3' },
    );
    expect([...crossing.base]).toEqual([2, 1, 1]);
    const single = crossing.answersTo(0);
    expect([...single.answered]).toEqual([2, 0, 1]);
    expect([...single.answers]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 1]);
    const multiple = crossing.answersTo(1);
    expect([...multiple.answered]).toEqual([1, 1, 0]);
    expect([...multiple.answers]).toEqual([1, 0, 1, 0, 0, 1, 0, 0, 0]);
  });

  it('takes an empty answer for none, and one choice for a list of one', () => {
    const crossing = byProfile({ p1: '', q1: '', m1: [] }, { p1: 'a2', m1: 'o2' });
    expect([...crossing.base]).toEqual([0, 1, 1]);
    expect([...crossing.answersTo(0).answered]).toEqual([0, 0, 0]);
    expect([...crossing.answersTo(1).answers]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('passes over what is answered beside the tables', () => {
    expect([...byProfile({ remark: 'o1', p1: 'a1' }).base]).toEqual([1, 0, 0]);
  });

  it.each<[string, Response]>([
    ['an option of another profile question', { p1: 'b1' }],
    ['an option that there is not', { q1: 'o4' }],
    ['a list where one option is meant', { q1: ['o1'] }],
    ['an unknown choice among others', { m1: ['o1', 'o4'] }],
    ['the same choice twice', { m1: ['o1', 'o1'] }],
  ])('refuses %s', (_what, response) => {
    expect(refusing(response)).toThrow(expect.objectContaining({ code: 'unknown-answer' }));
  });

  it('does not take for twice what two people chose', () => {
    const crossing = byProfile({ m1: ['o1'] }, { m1: ['o1'] });
    expect(crossing.answersTo(1).answers.at(-3)).toBe(2);
  });
});
