import { describe, expect, it } from '@jest/globals';
import { FormPages } from '../../src/intake/form/form-pages.js';
import {
  type AnswerFields,
  collectAnswers,
  kindOf,
  type Question,
  validateResponse,
} from '../../src/questionnaire/index.js';
import type { Survey } from '../../src/surveys/index.js';
import { ViewRenderer } from '../../src/web/index.js';
import { fieldsIn, sentFrom, textOf } from '../support/form-in-page.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../support/kinds/index.js';

const renderer = new ViewRenderer();
const forms = new FormPages();
const ASSETS = {
  scripts: { 'open-link': { path: '', integrity: '' } },
  icon: '',
  style: '',
};

const surveyOf = (question: Question): Survey => ({
  id: '0'.repeat(32),
  slug: 'one',
  questionnaireId: null,
  state: 'open',
  definition: {
    schema: 'cahier/definition-1',
    questionnaire: questionnaireOf(question),
    threshold: 10,
    sensitiveThreshold: 20,
    crossings: [],
    mode: 'open-link',
  },
  definitionHash: null,
  invited: null,
  participation: null,
  participationDay: null,
});

/** The page as it is sent to somebody who has answered so far. */
function pageOf(question: Question, typed: AnswerFields = {}): string {
  const state = { nonce: 'n', typed, problems: [], step: 0 };
  const { view, model, language } = forms.page(surveyOf(question), 'en', state);
  return renderer.render(view, { assets: ASSETS, language, ...model });
}

describe.each(EVERY_EXAMPLE)('on the page, %s', (_title, { question, accepts }) => {
  const questionnaire = questionnaireOf(question);

  it('holds no answer before one is given', () => {
    expect(collectAnswers(sentFrom(pageOf(question)))).toEqual({});
  });

  it('shows every label', () => {
    const shown = textOf(pageOf(question));
    const labels = JSON.stringify(question).match(/Option \w+(?=")/g) ?? [];
    expect(labels.filter((label) => !shown.includes(label))).toEqual([]);
  });

  it('has a field for its answer, or else asks nothing', () => {
    const names = fieldsIn(pageOf(question)).map(({ name }) => name.split(':')[0]);
    expect(names.includes(question.code)).toBe(kindOf(question).shape !== 'none');
  });

  it('shows each answer and reads it back', () => {
    for (const [, kept] of accepts) {
      if (kept === undefined) continue;
      const answers = { [question.code]: kept } as AnswerFields;
      const page = pageOf(question, answers);
      const { isSignature } = kindOf(question);
      // The button of a petition is its answer.
      const pressed = fieldsIn(page).filter(({ kind }) => isSignature && kind === 'button');
      const sent = [...sentFrom(page), ...pressed.map(({ name, value }) => [name, value] as const)];
      expect(validateResponse(questionnaire, collectAnswers(sent))).toEqual({
        kind: 'valid',
        response: answers,
      });
    }
  });
});

describe('words beside "other, please specify"', () => {
  const examples = EVERY_EXAMPLE.filter(([, { question }]) =>
    question.options?.some(({ role }) => role === 'other'),
  );

  it.each(examples)('stand on the page and are read back: %s', (_title, { question, accepts }) => {
    const code = question.options!.find(({ role }) => role === 'other')!.code;
    const withOther = accepts.find(([, kept]) => [kept].flat().includes(code));
    const answers = { asked: withOther![1], 'asked.other': 'a <boat> & "oars"' } as AnswerFields;
    const sent = collectAnswers(sentFrom(pageOf(question, answers)));
    expect(validateResponse(questionnaireOf(question), sent)).toEqual({
      kind: 'valid',
      response: answers,
    });
  });
});
