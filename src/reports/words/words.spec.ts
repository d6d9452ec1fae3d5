import { describe, expect, it } from '@jest/globals';
import { REPORT_LANGUAGES } from '../report-document.js';
import { reportTexts } from './index.js';

function entries(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]: [string, string | object]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as const] : entries(text, `${path}${key}.`),
  );
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe('the words of a report', () => {
  const english = entries(reportTexts.en);

  it.each(REPORT_LANGUAGES)(
    'have the same keys and the same places for values in %s',
    (language) => {
      const texts = new Map(entries(reportTexts[language]));
      expect([...texts.keys()]).toEqual(english.map(([key]) => key));
      for (const [key, text] of english) {
        expect([key, placeholders(texts.get(key)!)]).toEqual([key, placeholders(text)]);
      }
    },
  );

  it('set a narrow no-break space before high punctuation in French', () => {
    for (const [, text] of entries(reportTexts.fr)) {
      expect(text).not.toMatch(/ [:;?!%»]|« /);
    }
  });

  it('use each language’s own quotation marks', () => {
    expect(reportTexts.fr.list.quote).toBe('«\u202f{text}\u202f»');
    expect(reportTexts.en.list.quote).toBe('“{text}”');
    expect(reportTexts.de.list.quote).toBe('„{text}“');
  });

  it('never promise what nobody can keep', () => {
    for (const language of REPORT_LANGUAGES) {
      for (const [, text] of entries(reportTexts[language])) {
        expect(text).not.toMatch(/100\s?%|impossible|unmöglich/i);
      }
    }
  });
});
