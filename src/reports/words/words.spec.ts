import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../common/index.js';
import { words } from './index.js';

function entries(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]: [string, string | object]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as const] : entries(text, `${path}${key}.`),
  );
}

describe('the words of a report', () => {
  it('set a narrow no-break space before high punctuation in French', () => {
    for (const [, text] of entries(words.fr)) {
      expect(text).not.toMatch(/ [:;?!%»]|« /);
    }
  });

  it('use each language’s own quotation marks', () => {
    expect(words.fr.list.quote).toBe('«\u202f{text}\u202f»');
    expect(words.en.list.quote).toBe('“{text}”');
    expect(words.de.list.quote).toBe('„{text}“');
  });

  it('never promise what nobody can keep', () => {
    for (const language of LANGUAGES) {
      for (const [, text] of entries(words[language])) {
        expect(text).not.toMatch(/100\s?%|impossible|unmöglich/i);
      }
    }
  });

  it('promise no file beside the PDF, which carries its release and nothing else', () => {
    for (const language of LANGUAGES) {
      for (const [, text] of entries(words[language])) {
        expect(text).not.toMatch(
          /come with this report|joints à ce rapport|zu diesem Bericht gehör/,
        );
      }
    }
  });
});
