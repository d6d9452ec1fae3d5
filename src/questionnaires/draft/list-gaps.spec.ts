import { describe, expect, it } from '@jest/globals';
import { parseQuestionnaire } from '../../questionnaire/index.js';
import { dispatchQuestionnaire } from '../../demo/dispatch-questionnaire.js';
import { OFFERS } from './offers.js';
import { addProfileQuestion } from './edit-profile.js';
import { addQuestion } from './edit-questions.js';
import { limitLanguages } from './limit-languages.js';
import { listGaps } from './list-gaps.js';
import { newQuestionnaire } from './new-questionnaire.js';

const empty = newQuestionnaire({ code: 'a', languages: ['en'], title: {} });
const kinds = (questionnaire: typeof empty) => listGaps(questionnaire).map(({ kind }) => kind);

describe('what a draft still lacks', () => {
  it('is a title, and in its one section a title and a question', () => {
    expect(kinds(empty)).toEqual(['title', 'section-title', 'section-empty']);
  });

  it('is wording, options and bounds of a new question that picks n of m', () => {
    const gaps = listGaps(addQuestion(empty, 'section1', 'pick').questionnaire);
    const ofQuestion = gaps.filter(({ place }) => place === 'q1').map(({ kind }) => kind);
    expect(ofQuestion).toEqual(['question-title', 'options', 'bounds']);
  });

  it('is wording, lines and options of a new grid, and of pairs only wording and lines', () => {
    const both = addQuestion(
      addQuestion(empty, 'section1', 'matrix').questionnaire,
      'section1',
      'pairs',
    );
    const gapsOf = (code: string) =>
      listGaps(both.questionnaire)
        .filter(({ place }) => place === code)
        .map(({ kind }) => kind);
    expect(gapsOf('q1')).toEqual(['question-title', 'options', 'rows']);
    expect(gapsOf('q2')).toEqual(['question-title', 'rows']);
  });

  it.each(OFFERS.map(({ code }) => code))(
    'is told, or the strict reading accepts it: %s',
    (code) => {
      const drafted = addQuestion(empty, 'section1', code).questionnaire;
      const worded = JSON.parse(
        JSON.stringify(drafted).replaceAll('"title":{}', '"title":{"en":"Words"}'),
      ) as typeof drafted;
      if (listGaps(worded).length > 0) return;
      expect(() => parseQuestionnaire(limitLanguages(worded, ['en']))).not.toThrow();
    },
  );

  it('is nothing but the wording of a scale that brings its labels', () => {
    const gaps = listGaps(addQuestion(empty, 'section1', 'agreement').questionnaire);
    expect(gaps.filter(({ place }) => place === 'q1')).toHaveLength(1);
  });

  it('is two options of a new profile question', () => {
    expect(kinds(addProfileQuestion(empty).questionnaire)).toContain('options');
  });

  it('is nothing in a questionnaire that the strict reading accepts', () => {
    expect(listGaps(parseQuestionnaire(dispatchQuestionnaire))).toEqual([]);
  });
});

describe('a questionnaire limited to some of its languages', () => {
  it('is accepted by the strict reading, and holds no other language', () => {
    const limited = parseQuestionnaire(limitLanguages(dispatchQuestionnaire, ['de']));
    expect(limited.title).toEqual({ de: dispatchQuestionnaire.title['de'] });
    expect(JSON.stringify(limited)).not.toContain('"fr"');
  });
});
