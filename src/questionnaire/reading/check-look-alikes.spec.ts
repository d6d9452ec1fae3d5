import { describe, expect, it } from '@jest/globals';
import { asking } from '../../../test/support/conditional-questionnaire.js';
import { QuestionnaireError } from '../format/problems.js';
import type { Questionnaire } from '../questionnaire.js';
import { parseNewQuestionnaire } from './parse-new-questionnaire.js';
import { parseQuestionnaire } from './parse-questionnaire.js';

const labelled = (...labels: readonly string[]) =>
  labels.map((label, i) => ({ code: `o${i + 1}`, label: { en: label } }));

/** A questionnaire whose only question has these options. */
const optionsOf = (...labels: readonly string[]): Questionnaire => {
  const one = asking([[{ code: 'q', type: 'single', choices: ['x', 'y'] }]]);
  const [section] = one.sections;
  const questions = [{ ...section!.questions[0]!, options: labelled(...labels) }];
  return { ...one, sections: [{ ...section!, questions }] };
};

function problemsOf(questionnaire: unknown): readonly string[] {
  try {
    parseNewQuestionnaire(questionnaire);
    return [];
  } catch (error) {
    if (!(error instanceof QuestionnaireError)) throw error;
    return error.problems.map(({ path, rule }) => `${path} ${rule}`);
  }
}

describe('two labels of a list', () => {
  it.each([
    ['the same', 'Often', 'Often'],
    ['one Cyrillic letter', 'Paris', '\u0420aris'],
    ['one Greek letter', 'Oui', '\u039Fui'],
    ['an accent in two ways', 'Mu\u0308nster', 'M\u00FCnster'],
    ['a letter for a digit', 'Hall 1O', 'Hall 10'],
    ['a numeral for a letter', 'modem', '\u217Fode\u217F'],
    ['a ligature of another script', 'cæsium', 'c\u04D5sium'],
    ['a minus for a dash', '5\u201310', '5\u221210'],
    ['a hyphen that does not break', 'Paris-Nord', 'Paris\u2011Nord'],
    ['other blanks', 'Night  shift', 'Night\u2009shift'],
  ])('are refused where nobody can tell them apart: %s', (_what, one, other) => {
    const place = 'sections[0].questions[0].options[2].label.en looks-alike';
    expect(problemsOf(optionsOf(one, 'Never', other))).toEqual([place]);
  });

  it.each([
    ['Yes', 'yes'],
    ['Ja', 'Nein'],
    ['Modern', 'Modem'],
    ['Equipe II', 'Equipe 11'],
    ['AI', 'Al'],
    ['Côte', 'Cote'],
    ['Main d’œuvre', 'Main d’oeuvre'],
    ['Cæsar', 'Caesar'],
    ['Other…', 'Other...'],
    ['5\u201310', '5-10'],
    ['Straße', 'Strasse'],
    ['Ночь', 'Noch'],
    ['一', '二'],
    ['صباح', 'مساء'],
  ])('may be %s and %s', (one, other) => {
    expect(problemsOf(optionsOf(one, other))).toEqual([]);
  });

  it('may be the same in two lists, and in two languages', () => {
    const one = optionsOf('Yes', 'No');
    const [section] = one.sections;
    const again = { ...section!.questions[0]!, code: 'r', title: { en: 'Another?' } };
    const both = { ...section!, questions: [...section!.questions, again] };
    expect(problemsOf({ ...one, sections: [both] })).toEqual([]);
  });

  it('are looked at among profile options with their groups, and among titles', () => {
    const one = optionsOf('Yes', 'No');
    const [section] = one.sections;
    const site = {
      code: 'site',
      title: { en: 'Site' },
      groups: [{ code: 'g', label: { en: 'North' } }],
      options: [
        { code: 'a', label: { en: 'N\u043Erth' }, parent: 'g' },
        { code: 'b', label: { en: 'South' }, parent: 'g' },
      ],
    };
    expect(problemsOf({ ...one, profile: [site] })).toEqual([
      'profile[0].options[0].label.en looks-alike',
    ]);
    const twice = { ...section!.questions[0]!, code: 'r' };
    const both = { ...section!, questions: [...section!.questions, twice] };
    expect(problemsOf({ ...one, sections: [both] })).toEqual([
      'sections[0].questions[1].title.en looks-alike',
    ]);
  });

  it('may be the same where no figure bears them: titles of sections and of free text', () => {
    const one = optionsOf('Yes', 'No');
    const [section] = one.sections;
    const why = { type: 'text', title: { en: 'Why?' } } as const;
    const questions = [section!.questions[0]!, ...['w1', 'w2'].map((code) => ({ ...why, code }))];
    const again = { ...section!, code: 'again', questions: [{ ...why, code: 'w3' }] };
    expect(problemsOf({ ...one, sections: [{ ...section!, questions }, again] })).toEqual([]);
  });

  it('may be one name of a group and of an option of its own, and of no other', () => {
    const lyon = (parent: string) => ({
      ...optionsOf('Yes', 'No'),
      profile: [
        {
          code: 'site',
          title: { en: 'Site' },
          groups: ['Lyon', 'Vienne'].map((label) => ({
            code: `in-${label.toLowerCase()}`,
            label: { en: label },
          })),
          options: [
            { code: 'a', label: { en: 'Lyon' }, parent },
            { code: 'b', label: { en: 'Bron' }, parent: 'in-lyon' },
            { code: 'c', label: { en: 'Givors' }, parent: 'in-vienne' },
          ],
        },
      ],
    });
    expect(problemsOf(lyon('in-lyon'))).toEqual([]);
    expect(problemsOf(lyon('in-vienne'))).toEqual(['profile[0].options[0].label.en looks-alike']);
  });

  it('name the other one where they are refused', () => {
    expect(() => parseNewQuestionnaire(optionsOf('Often', '\u041Eften'))).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            remedy: { part: 'finding-looks-alike', values: { label: 'Often' } },
          }),
        ],
      }),
    );
  });

  it('are read as they were asked where answers belong to them', () => {
    expect(parseQuestionnaire(optionsOf('Often', 'Often')).sections).toHaveLength(1);
  });
});
