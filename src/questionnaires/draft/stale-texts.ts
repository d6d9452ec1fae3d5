import type { LocalisedText } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { pairTexts, textsByPlace, type TextPair } from './texts-by-place.js';

/** A text in one language that was written before the same text in another was changed. */
export interface StaleText {
  /** The codes on the way to it, such as `questions/shift/options/o2/label`. */
  readonly at: string;
  readonly language: string;
  /** The other language. */
  readonly since: string;
}

/**
 * What is left behind after a change. A text that catches up leaves no other behind: only one that
 * was up to date and is changed alone does. Two languages that are changed at once fit one another.
 */
export const staleAfter = (
  before: Questionnaire,
  after: Questionnaire,
  stale: readonly StaleText[] | null,
): readonly StaleText[] =>
  pairTexts(before, after).flatMap((pair) =>
    staleOf(
      pair,
      (stale ?? []).filter(({ at }) => at === pair.was),
    ),
  );

function staleOf(
  { at, before, after }: TextPair,
  stale: readonly StaleText[],
): readonly StaleText[] {
  const written = Object.keys(after).filter((language) => textIn(after, language) !== '');
  const isOtherwise = (language: string): boolean =>
    textIn(before, language) !== textIn(after, language);
  const sinceOf = (language: string) => stale.find((one) => one.language === language)?.since;
  const leads = written.find(
    (language) =>
      isOtherwise(language) && textIn(before, language) !== '' && sinceOf(language) === undefined,
  );
  return written
    .filter((language) => !isOtherwise(language))
    .flatMap((language) => {
      const since = leads ?? sinceOf(language);
      return since === undefined ? [] : [{ at, language, since }];
    });
}

const textIn = (text: LocalisedText, language: string): string => text[language] ?? '';

/** Those whose text and whose languages the questionnaire has. */
export function staleIn(
  { languages }: Questionnaire,
  stale: readonly StaleText[] | null,
): readonly StaleText[] {
  return (stale ?? []).filter(
    ({ language, since }) => languages.includes(language) && languages.includes(since),
  );
}

/** Those of one language, and of one part where it is named, such as `questions/shift`. */
export const staleOfPart = (
  stale: readonly StaleText[],
  language: string,
  part: string,
): readonly StaleText[] =>
  stale.filter(
    (one) => one.language === language && (part === '' || one.at.startsWith(`${part}/`)),
  );

/** What these say in all languages: whoever says that they fit has read no other. */
export function wordsOfStale(content: Questionnaire, stale: readonly StaleText[]): unknown {
  const texts = textsByPlace(content);
  return stale.map(({ at, language }) => ({
    at,
    language,
    text: texts.find((one) => one.at === at)?.text ?? {},
  }));
}
