import type { LocalisedText } from '../../src/common/index.js';

/** A text in the three languages of the product. */
export const say = (en: string, fr: string, de: string): LocalisedText => ({ en, fr, de });

/** Something with a code and a name, such as an option. */
export const coded = (code: string, en: string, fr: string, de: string) => ({
  code,
  label: say(en, fr, de),
});
