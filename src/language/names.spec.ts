import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../common/index.js';
import { languageLabel, languageName, ownName } from './names.js';

describe('what a language calls itself', () => {
  it.each([...LANGUAGES, 'it', 'tr'])('is what the browsers’ table of names says, of %s', (tag) => {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)!;
    expect(ownName(tag).toLocaleLowerCase(tag)).toBe(name.toLocaleLowerCase(tag));
    expect(ownName(tag)).toMatch(/^\p{Lu}/u);
  });
});

it.each(LANGUAGES)(
  'begins with a capital where it stands alone, and is the same in %s',
  (shownIn) => {
    for (const tag of [...LANGUAGES, 'it']) {
      expect(languageLabel(tag, shownIn)).toMatch(/^\p{Lu}/u);
      expect(languageLabel(tag, shownIn).toLowerCase()).toBe(
        languageName(tag, shownIn).toLowerCase(),
      );
    }
  },
);
