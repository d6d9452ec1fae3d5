import { describe, expect, it } from '@jest/globals';
import { addProfileQuestion, reviseProfileQuestion } from './edit-profile.js';
import { removeSection } from './edit-sections.js';
import { addQuestion } from './edit-questions.js';
import { newQuestionnaire } from './new-questionnaire.js';
import { saidBy } from '../../../test/support/said.js';

const empty = newQuestionnaire({ code: 'a', languages: ['en'], title: { en: 'A' } });
const add = (questionnaire: typeof empty) => addProfileQuestion(questionnaire).questionnaire;

describe('editing profile questions', () => {
  it('refuses a fourth, with the reason', () => {
    const sentence = saidBy(() => add(add(add(add(empty)))));
    expect(sentence).toContain('small enough to recognise people');
  });

  it('refuses an option in a group that is not listed', () => {
    const options = [{ code: 'a', label: {}, parent: 'north' }];
    const revised = { code: 'site', title: {}, options };
    expect(() => reviseProfileQuestion(add(empty), 'profile1', revised)).toThrow(
      expect.objectContaining({ code: 'no-such-group' }),
    );
  });

  it('refuses the code of a question', () => {
    const made = addQuestion(add(empty), 'section1', 'text').questionnaire;
    const revised = { code: 'q1', title: {}, options: [] };
    expect(() => reviseProfileQuestion(made, 'profile1', revised)).toThrow(
      expect.objectContaining({ code: 'code-taken' }),
    );
  });
});

describe('editing sections', () => {
  it('refuses to delete a section that still holds a question', () => {
    const made = addQuestion(empty, 'section1', 'text').questionnaire;
    expect(() => removeSection(made, 'section1')).toThrow(
      expect.objectContaining({ code: 'section-not-empty' }),
    );
  });
});
