import { describe, expect, it } from '@jest/globals';
import { leakInEnglish } from '../../../test/support/audit/in-english.js';
import { sealed } from '../../../test/support/audit/reseal.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import type { PublishedCell, PublishedTable } from '../../disclosure/index.js';
import { Findings } from '../findings/findings.js';
import { askedQuestionsOf, type Figures } from '../reading/figures.js';
import { attackRowSums } from './row-sums.js';

const definition = aDefinition(aQuestionnaire([2, 2, 2], [aQuestion('q', 3)]), []);

/** Rows that are told; each is of so many people, then how many gave each of three answers. */
const table = (
  by: readonly string[],
  rows: Readonly<Record<string, readonly PublishedCell[]>>,
): PublishedTable => ({
  question: 'q',
  by,
  rows: Object.keys(rows),
  columns: ['Total', 'o1', 'o2', 'o3'],
  cells: Object.values(rows),
});

function attack(tables: readonly PublishedTable[], colluders = 1, isLate = () => false) {
  const findings = new Findings();
  const figures: Figures = { definition, responses: 300, tables, limits: [] };
  const questions = askedQuestionsOf(definition.questionnaire, definition);
  const groups = attackRowSums(figures, questions, findings, { colluders, isLate });
  const said = (leaks: Findings['leaks']) => leaks.map((leak) => [leak.rule, leakInEnglish(leak)]);
  return { groups, leaks: said(findings.leaks), doubts: said(findings.suspicions), findings };
}

/** Of 200 people in c1, 140 are in a1 and 190 in b1, so that at least 130 are in all three. */
const SHARED = (first: readonly PublishedCell[], second: readonly PublishedCell[]) => [
  table([], { Total: [300, 200, 60, 40] }),
  table(['p3'], { Total: [300, 200, 60, 40], c1: [200, 180, 10, 10] }),
  table(['p1', 'p3'], { 'a1|c1': first }),
  table(['p2', 'p3'], { 'b1|c1': second }),
];

describe('an attack by sums of rows, on groups by three profile questions,', () => {
  it('finds those of whom all but one agree by two rows of different tables', () => {
    const { leaks } = attack(SHARED([140, 138, 2, 0], [190, 180, 1, 9]));
    expect(leaks).toEqual([
      [
        'D3',
        expect.stringMatching(
          /^all but 1 of those in p1=a1, p3=c1 and in p2=b1, p3=c1, who are 130 or more, gave “o1”/,
        ),
      ],
    ]);
  });

  it.each<[string, readonly PublishedTable[]]>([
    ['two more may differ', SHARED([140, 137, 3, 0], [190, 180, 2, 8])],
    ['a row is withheld', SHARED([140, 138, 2, 0], [null, null, null, null])],
    ['an answer is withheld', SHARED([140, 138, null, null], [190, 180, 3, 7])],
    ['nobody is certain to be in the group', SHARED([20, 19, 1, 0], [180, 170, 1, 9])],
  ])('says nothing where %s', (_what, tables) => {
    expect(attack(tables).leaks).toEqual([]);
  });

  it('finds an answer that is certain in a group known to be small', () => {
    const { leaks } = attack([
      table([], { Total: [300, 280, 6, 14] }),
      table(['p1'], { a1: [12, 0, 6, 6] }),
      table(['p2'], { b1: [10, 4, 6, 0] }),
      table(['p3'], { c1: [11, 0, 4, 7] }),
    ]);
    expect(leaks).toEqual([
      [
        'D2',
        expect.stringMatching(
          /^4 or more of those in p1=a1 and in p2=b1 and in p3=c1 gave “o2”.+ fewer than 5/,
        ),
      ],
    ]);
  });

  it('says that it cannot rule out an answer of a group that may be small', () => {
    const { leaks, doubts } = attack([
      table([], { Total: [300, 280, 6, 14] }),
      table(['p1'], { a1: [32, 20, 6, 6] }),
      table(['p2'], { b1: [40, 34, 6, 0] }),
      table(['p3'], { c1: [41, 30, 4, 7] }),
    ]);
    expect(leaks).toEqual([]);
    expect(doubts).toEqual([['D2', expect.stringMatching(/may be fewer than 5/)]]);
  });

  it('says so when the time is up', () => {
    const { findings } = attack(SHARED([140, 138, 2, 0], [190, 180, 1, 9]), 1, () => true);
    expect(findings.open.map(({ code }) => code)).toEqual(['open-crossings']);
  });

  it('has nothing to do with two profile questions', () => {
    const two = sealed(aDefinition(aQuestionnaire([2, 2], [aQuestion('q', 3)]), []), 30, []);
    const figures = { definition: two.content.definition, responses: 30, tables: [], limits: [] };
    const limits = { colluders: 1, isLate: () => false };
    expect(attackRowSums(figures, [], new Findings(), limits)).toBe(0);
  });
});
