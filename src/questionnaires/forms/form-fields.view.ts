import { languageLabel } from '../../language/index.js';
import { type Language, partOf, textOf } from '../../web/index.js';

/** One text in all languages of a questionnaire, side by side. */
export interface TextsField {
  readonly name: string;
  readonly legend: string;
  readonly long: boolean;
  readonly inputs: readonly LanguageInput[];
}

export interface LanguageInput {
  readonly name: string;
  readonly id: string;
  readonly language: string;
  readonly languageName: string;
  readonly value: string;
}

export function textsField(
  name: string,
  legend: string,
  languages: readonly string[],
  values: unknown,
  shown: { readonly language: Language; readonly long?: boolean },
): TextsField {
  return {
    name,
    legend,
    long: shown.long ?? false,
    inputs: languageInputs(name, languages, values, shown.language),
  };
}

/** The first input carries the plain id, so that an error's link finds it. */
export const languageInputs = (
  name: string,
  languages: readonly string[],
  values: unknown,
  shownIn: Language,
): readonly LanguageInput[] =>
  languages.map((language, i) => ({
    name: `${name}.${language}`,
    id: i === 0 ? `field-${name}` : `field-${name}-${language}`,
    language,
    languageName: languageLabel(language, shownIn),
    value: textOf(partOf(values, language)),
  }));
