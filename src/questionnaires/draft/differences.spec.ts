import { describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../../demo/dispatch-questionnaire.js';
import { freezeQuestionnaire, type Questionnaire } from '../../questionnaire/index.js';
import { differencesOf } from './differences.js';

const asked = freezeQuestionnaire(dispatchQuestionnaire);
const [first, ...sections] = dispatchQuestionnaire.sections;
const [question, ...questions] = first!.questions;
const withFirst = (changed: readonly (typeof question)[]): Questionnaire => ({
  ...dispatchQuestionnaire,
  sections: [{ ...first!, questions: changed as typeof questions }, ...sections],
});

describe('what is other than a survey asks', () => {
  it('is nothing while nobody has changed the draft', () => {
    expect(differencesOf(asked, dispatchQuestionnaire)).toEqual([]);
  });

  it('is a question that came or went', () => {
    const { code, title } = question!;
    expect(differencesOf(asked, withFirst(questions))).toEqual([
      { kind: 'removed', code, name: title },
    ]);
    const added = { ...question!, code: 'new' };
    expect(differencesOf(asked, withFirst([question, ...questions, added]))).toEqual([
      { kind: 'added', code: 'new', name: title },
    ]);
  });

  it('is a text, in the language in which it was changed', () => {
    const title = { ...question!.title, de: 'Neu?' };
    expect(differencesOf(asked, withFirst([{ ...question!, title }, ...questions]))).toEqual([
      {
        kind: 'text',
        code: question!.code,
        language: 'de',
        before: question!.title['de'],
        after: 'Neu?',
      },
    ]);
  });

  it('is a setting, and an order', () => {
    const sensitive = { ...question!, sensitive: true };
    expect(differencesOf(asked, withFirst([sensitive, ...questions]))).toEqual([
      { kind: 'settings', code: question!.code },
    ]);
    expect(differencesOf(asked, withFirst([...questions, question]))).toEqual([{ kind: 'order' }]);
  });
});
