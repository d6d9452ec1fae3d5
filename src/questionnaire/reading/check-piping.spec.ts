import { describe, expect, it } from '@jest/globals';
import { asking } from '../../../test/support/conditional-questionnaire.js';
import type { Questionnaire } from '../questionnaire.js';
import { FINDINGS } from '../findings.js';
import { checkPiping } from './check-piping.js';

const base = asking([
  [
    { code: 'one', type: 'single', choices: ['x', 'y'] },
    { code: 'grid', type: 'matrix', choices: ['x', 'y'], rows: ['r'] },
    { code: 'why', type: 'text' },
  ],
  [{ code: 'last', type: 'text' }],
]);

/** What is found where the last section's title and the last question's title say this. */
const findings = (title: string, questionnaire: Questionnaire = base): readonly string[] => {
  const [first, last] = questionnaire.sections;
  const found: string[] = [];
  checkPiping(
    { ...questionnaire, sections: [first!, { ...last!, title: { en: title } }] },
    (path, finding) => found.push(`${path} ${FINDINGS[finding]}`),
  );
  return found;
};

describe('repeating an answer in a text', () => {
  it.each([
    ['of a question that does not exist', '{answer:two}', 'unknown-question'],
    ['of a later question', '{answer:last}', 'not-earlier'],
    ['that was typed freely', '{answer:why}', 'not-closed'],
    ['of a matrix', '{answer:grid}', 'not-closed'],
    ['with a blank in its place', '{answer: one}', 'answer-place'],
  ])('is refused %s', (_what, title, rule) => {
    expect(findings(title)).toEqual([`sections[1].title.en ${rule}`]);
  });

  it('is refused in the label of an option, where nobody fills it in', () => {
    const [first, last] = base.sections;
    const [one, ...others] = first!.questions;
    const options = [{ code: 'x', label: { en: 'As {answer:one}' } }, one!.options![1]!];
    const spoiled = { ...first!, questions: [{ ...one!, options }, ...others] };
    expect(findings('Visits', { ...base, sections: [spoiled, last!] })).toEqual([
      'sections[0].questions[0].options[0].label answer-not-here',
    ]);
  });

  it('is accepted of an earlier choice', () => {
    expect(findings('You chose {answer:one}')).toEqual([]);
  });
});
