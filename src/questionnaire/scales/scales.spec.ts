import { describe, expect, it } from '@jest/globals';
import { scoredQuestionnaire } from '../../../test/support/scored-survey.js';
import { QuestionnaireError } from '../format/problems.js';
import { parseNewQuestionnaire } from '../reading/parse-new-questionnaire.js';
import { tablesIn } from '../tabled-questions.js';
import { reachableScores, inNumbers } from './reachable-scores.js';
import type { Scale } from './scale.js';
import { withScores } from './with-scores.js';

const whole = scoredQuestionnaire();
const [scale] = whole.scales!;

function problemsOf(questionnaire: unknown): readonly string[] {
  try {
    parseNewQuestionnaire(questionnaire);
    return [];
  } catch (error) {
    if (!(error instanceof QuestionnaireError)) throw error;
    return error.problems.map(
      ({ path, remedy }) =>
        `${path} ${'part' in remedy ? remedy.part.replace('finding-', '') : ''}`,
    );
  }
}

const changed = (change: object) => problemsOf({ ...whole, scales: [{ ...scale!, ...change }] });
const bounds = (...list: readonly (readonly [number, number])[]) => ({
  classes: list.map(([from, to], i) => ({ code: `c${i}`, label: { en: `C ${i}` }, from, to })),
  unfavourable: [],
  favourable: [],
});

describe('a score', () => {
  it('is in order where every score has one class, and no class tells an answer', () => {
    expect(problemsOf(whole)).toEqual([]);
  });

  it.each([
    [
      'an item that is not asked',
      { items: [item('nothing'), item('calm')] },
      'items[0].table scale-item-unknown',
    ],
    [
      'an item of another kind',
      { items: [item('grid'), item('calm')] },
      'items[0].table scale-item-unknown',
    ],
    ['an item twice', { items: [item('calm'), item('calm')] }, 'items[1].table scale-item-twice'],
    [
      'an answer that is none',
      { items: [item('stay'), item('calm')] },
      'items[0].points scale-answers',
    ],
    [
      'all answers alike',
      { items: [item('rushed', [1, 1, 1]), item('calm')] },
      'items[0].points scale-points-same',
    ],
    ['all items missing', { missing: 3 }, 'missing scale-missing'],
    ['classes that overlap', bounds([0, 3], [3, 6]), 'classes[0].to scale-classes-overlap'],
    ['a gap', bounds([0, 2], [4, 6]), 'classes scale-classes-gap'],
    ['a gap that only a missing item reaches', bounds([0, 4], [5, 6]), 'classes scale-classes-gap'],
    ['a class out of order', bounds([3, 6], [0, 2.99]), 'classes[1].from scale-bounds'],
    ['a class beyond reach', bounds([0, 3], [3.01, 100]), 'classes scale-out-of-reach'],
    [
      'a class that nobody can be in',
      bounds([0, 3], [3.1, 3.4], [3.5, 6]),
      'classes[1] scale-class-empty',
    ],
    [
      'a class that tells every answer',
      bounds([0, 5.5], [5.51, 6]),
      'classes[1] scale-class-tells',
    ],
    ['a side of no class', { unfavourable: ['none'] }, 'unfavourable side-codes'],
    ['no licence', { licence: '' }, 'licence licence-form'],
    ['a title in no language', { title: {} }, 'title no-text'],
    ['a title in another language', { title: { en: 'P', de: 'D' } }, 'title.de unknown-language'],
    ['the code of a question', { code: 'calm' }, 'code code-twice-question'],
  ])('is refused with %s', (_what, change, problem) => {
    expect(changed(change)).toContain(`scales[0].${problem}`);
  });

  it('is refused of a question that only some are asked, and of one that counts for another', () => {
    const [section] = whole.sections;
    const showIf = { question: 'rushed', in: ['often'] };
    const questions = section!.questions.map((one) =>
      one.code === 'calm' ? { ...one, showIf } : one,
    );
    expect(problemsOf({ ...whole, sections: [{ ...section!, questions }] })).toContain(
      'scales[0].items[1].table scale-item-some',
    );
    const twice = [scale!, { ...scale!, code: 'again', title: { en: 'Again' } }];
    expect(problemsOf({ ...whole, scales: twice })).toContain(
      'scales[1].items[0].table scale-item-twice',
    );
  });

  it('counts points by answer, reversed where they are, and the mean for what is missing', () => {
    const classOf = (answers: object) => withScores(whole, [{ ...answers }])[0]!['pressure'];
    const grid = (answer: string) => ({ grid: [`late:${answer}`, 'far:often'] });
    expect(classOf({ rushed: 'never', calm: 'often', ...grid('never') })).toBe('low');
    expect(classOf({ rushed: 'often', calm: 'never', ...grid('never') })).toBe('high');
    // 1 and 1 of two items are 3 of three.
    expect(classOf({ rushed: 'sometimes', calm: 'sometimes' })).toBe('high');
    expect(classOf({ rushed: 'sometimes', calm: 'na', ...grid('never') })).toBe('low');
    expect(classOf({ rushed: 'often' })).toBeUndefined();
    // Nobody sends a class.
    expect(classOf({ pressure: 'high' })).toBeUndefined();
  });

  it('reaches all scores of some answers, and no others', () => {
    const all = reachableScores(scale!).map(inNumbers);
    expect([...new Set(all)].toSorted((a, b) => a - b)).toEqual([0, 1, 1.5, 2, 3, 4, 4.5, 5, 6]);
    const mean = reachableScores({ ...scale!, method: 'mean', factor: 25, missing: 0 }).map(
      inNumbers,
    );
    expect(Math.max(...mean)).toBe(50);
  });

  it('is a table by group, and its items are for everybody only', () => {
    const scopes = tablesIn(whole).map(({ code, scope }) => `${code} ${scope}`);
    expect(scopes).toEqual([
      'rushed overall',
      'calm overall',
      'grid:late overall',
      'grid:far crossed',
      'stay crossed',
      'pressure crossed',
    ]);
  });
});

function item(table: string, counts: readonly number[] = [0, 1, 2]): Scale['items'][number] {
  const answers = ['never', 'sometimes', 'often'];
  return { table, points: answers.map((answer, i) => ({ answer, points: counts[i]! })) };
}
