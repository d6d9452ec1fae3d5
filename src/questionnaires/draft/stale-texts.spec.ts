import { describe, expect, it } from '@jest/globals';
import { QUESTIONNAIRE_SCHEMA, type Questionnaire } from '../../questionnaire/index.js';
import { staleAfter, staleIn, staleOfPart, type StaleText } from './stale-texts.js';

type Texts = Readonly<Record<string, string>>;

/** A questionnaire of one question with an option of two languages or three. */
const asking = (
  title: Texts,
  label: Texts = { en: 'Often' },
  codes = ['q', 'o'],
): Questionnaire => ({
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'x',
  languages: ['en', 'fr', 'de'],
  title: { en: 'X' },
  profile: [],
  sections: [
    {
      code: 's',
      title: { en: 'S' },
      questions: [
        { code: codes[0]!, type: 'single', title, options: [{ code: codes[1]!, label }] },
      ],
    },
  ],
});

const TITLE = 'questions/q/title';
const stale = (language: string, since: string, at = TITLE): StaleText => ({ at, language, since });

describe('a text in one language', () => {
  const whole = { en: 'How?', fr: 'Comment ?', de: 'Wie?' };

  it('is left behind where another language is changed alone', () => {
    const changed = { ...whole, en: 'How often?' };
    expect(staleAfter(asking(whole), asking(changed), null)).toEqual([
      stale('fr', 'en'),
      stale('de', 'en'),
    ]);
  });

  it('catches up when it is written anew, and leaves none behind by that', () => {
    const before = { ...whole, en: 'How often?' };
    const after = { ...before, fr: 'À quel rythme ?' };
    const left = staleAfter(asking(before), asking(after), [stale('fr', 'en'), stale('de', 'en')]);
    expect(left).toEqual([stale('de', 'en')]);
  });

  it('fits the others where all are changed at once, and where one is written for the first time', () => {
    const anew = { en: 'Where?', fr: 'Où ?', de: 'Wo?' };
    expect(staleAfter(asking(whole), asking(anew), null)).toEqual([]);
    expect(staleAfter(asking({ en: 'How?' }), asking(whole), null)).toEqual([]);
  });

  it('is no longer left behind once it is taken out', () => {
    const left = staleAfter(asking(whole), asking({ en: 'How?', de: 'Wie?' }), [stale('fr', 'en')]);
    expect(left).toEqual([]);
  });

  it('stays left behind under another code, and in another section', () => {
    const label = { en: 'Often', fr: 'Souvent' };
    const before = asking(whole, label);
    const at = (code: string, option: string) => `questions/${code}/options/${option}/label`;
    const told = [stale('fr', 'en', at('q', 'o'))];
    expect(staleAfter(before, asking(whole, label, ['r', 'p']), told)).toEqual([
      stale('fr', 'en', at('r', 'p')),
    ]);
    const [section] = before.sections;
    const moved: Questionnaire = {
      ...before,
      sections: [
        { code: 'first', title: {}, questions: section!.questions },
        { ...section!, questions: [] },
      ],
    };
    expect(staleAfter(before, moved, told)).toEqual(told);
  });

  it('is told of while the questionnaire has both languages', () => {
    const told = [stale('fr', 'en'), stale('fr', 'en', 'general/title')];
    expect(staleIn({ ...asking(whole), languages: ['en', 'fr'] }, told)).toEqual(told);
    expect(staleIn({ ...asking(whole), languages: ['fr', 'de'] }, told)).toEqual([]);
    expect(staleOfPart(told, 'fr', 'questions/q')).toEqual([told[0]]);
    expect(staleOfPart(told, 'fr', '')).toEqual(told);
    expect(staleOfPart(told, 'de', '')).toEqual([]);
  });
});
