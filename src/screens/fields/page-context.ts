import { interfaceLanguage, type LocalisedText, textIn } from '../../common/browser.js';
import { formatList } from '../../language/browser.js';
import {
  type AnswerFields,
  answerInWords,
  type Questionnaire,
  questionsOf,
  splitAtAnswers,
} from '../../questionnaire/browser.js';
import type { Words } from '../words/words.js';

/** A piece of a text: as written, or the words of an earlier answer. */
export interface TextPart {
  readonly text: string;
  /** The question whose answer stands here; empty where none does. */
  readonly answer: string;
}

/** What every question of a page has in common. */
export interface PageContext {
  readonly t: Words['page'];
  readonly typed: AnswerFields;
  /** Messages by the field that they are about. */
  readonly errors: ReadonlyMap<string, string>;
  /** The text in the page's language, or in the first that has one. */
  say(text: LocalisedText | undefined): string;
  /** The same with the words of earlier answers where it repeats them. */
  tell(text: LocalisedText | undefined): readonly TextPart[];
}

export function contextFor(
  questionnaire: Questionnaire,
  language: string,
  rest: Omit<PageContext, 'say' | 'tell'>,
): PageContext {
  const say = (text: LocalisedText | undefined) => textIn(text, language, questionnaire.languages);
  const list = (words: readonly string[]) => formatList(words, interfaceLanguage(language));
  const wordsFor = (code: string): string => {
    const question = questionsOf(questionnaire).find((asked) => asked.code === code);
    return question ? answerInWords(question, typedIn(rest.typed, code), { say, list }) : '';
  };
  const tell = (text: LocalisedText | undefined) =>
    splitAtAnswers(say(text)).map((piece, i) =>
      i % 2 === 0 ? { text: piece, answer: '' } : { text: wordsFor(piece), answer: piece },
    );
  return { ...rest, say, tell };
}

export const plainText = (parts: readonly TextPart[]): string =>
  parts.map(({ text }) => text).join('');

/** What was typed or chosen in a field, to be shown again. */
export function typedIn(typed: AnswerFields, name: string): readonly string[] {
  return Object.hasOwn(typed, name) ? [typed[name] ?? []].flat() : [];
}

export const questionId = (code: string): string => `q-${code}`;

/** The ids of those of its parts that a question has, for screen readers. */
export const describedBy = (code: string, parts: Readonly<Record<string, boolean>>): string =>
  Object.entries(parts)
    .filter(([, isThere]) => isThere)
    .map(([part]) => `${questionId(code)}-${part}`)
    .join(' ');
