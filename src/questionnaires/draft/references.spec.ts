import { describe, expect, it } from '@jest/globals';
import type { Questionnaire } from '../../questionnaire/index.js';
import { asking } from '../../../test/support/conditional-questionnaire.js';
import { findQuestion, removeQuestion, reviseQuestion } from './edit-questions.js';
import { referencesTo } from './references.js';

const travels = { question: 'travels', in: ['yes'] };
const asked = asking(
  [
    [{ code: 'travels', type: 'yesno' }],
    [{ code: 'nights', type: 'text', showIf: { not: travels } }],
  ],
  [undefined, { any: [travels, { question: 'travels', in: ['no'] }] }],
);
const named: Questionnaire = {
  ...asked,
  sections: asked.sections.map((section, i) =>
    i === 1 ? { ...section, intro: { en: 'You said {answer:travels}.' } } : section,
  ),
  claims: [
    { code: 'fewer', statement: { en: 'Less' }, source: { en: 'Memo' }, questions: ['travels'] },
  ],
  demands: [{ code: 'rest', text: { en: 'Rest' }, questions: ['nights', 'travels'] }],
};

describe('a question that others name', () => {
  it('cannot be deleted while they do', () => {
    expect(() => removeQuestion(named, 'travels')).toThrow(
      expect.objectContaining({ code: 'question-named' }),
    );
    expect(referencesTo(named, 'travels')).toEqual([
      { kind: 'condition', code: 's2' },
      { kind: 'condition', code: 'nights' },
      { kind: 'text', code: 's2' },
      { kind: 'claim', code: 'fewer' },
      { kind: 'demand', code: 'rest' },
    ]);
  });

  it('is named by its new code when that changes, everywhere', () => {
    const renamed = { ...findQuestion(named, 'travels'), code: 'goes' };
    const changed = reviseQuestion(named, 'travels', renamed);
    expect(JSON.stringify(changed)).toBe(
      JSON.stringify({ ...named })
        .replaceAll('"travels"', '"goes"')
        .replaceAll(':travels}', ':goes}'),
    );
  });

  it('goes when nobody names it', () => {
    expect(removeQuestion(asked, 'nights').sections[1]!.questions).toEqual([]);
  });
});
