import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../common/index.js';
import { ownName } from './names.js';

describe('what a language calls itself', () => {
  it.each([...LANGUAGES, 'it', 'tr'])('is what the browsers’ table of names says, of %s', (tag) => {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)!;
    expect(ownName(tag).toLocaleLowerCase(tag)).toBe(name.toLocaleLowerCase(tag));
    expect(ownName(tag)).toMatch(/^\p{Lu}/u);
  });
});
