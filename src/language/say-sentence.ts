import type {
  Language,
  SentencePart,
  SentenceValue,
  SentenceValues,
  WholeSentence,
} from '../common/browser.js';
import { formatDay } from './day.js';
import { fill, type Values } from './fill.js';
import { FORMATS } from './formats.js';

/** What refusals and their pieces are called in one language, set as print sets it. */
export interface Sentences {
  readonly refusals: Readonly<Record<string, string>>;
  readonly refusalParts: Readonly<Record<string, string>>;
}

/** What a refusal says, by sentences that are at hand. */
export const sayRefusalBy = (
  sentences: Sentences,
  { code, values }: WholeSentence,
  language: Language,
): string => fill(textOf(sentences.refusals, code), say(sentences, values, language));

export const sayPartBy = (
  sentences: Sentences,
  { part, values = {} }: SentencePart,
  language: Language,
): string => fill(textOf(sentences.refusalParts, part), say(sentences, values, language));

const say = (sentences: Sentences, values: SentenceValues, language: Language): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sayValue(sentences, value, language)]),
  );

function sayValue(sentences: Sentences, value: SentenceValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('part' in value) return sayPartBy(sentences, value, language);
  if ('day' in value) return formatDay(value.day, language);
  if (isSentences(value)) {
    return value.map((one) => sayRefusalBy(sentences, one, language)).join('\n');
  }
  return value.map((part) => sayPartBy(sentences, part, language)).join(FORMATS[language].between);
}

const isSentences = (
  list: readonly SentencePart[] | readonly WholeSentence[],
): list is readonly WholeSentence[] => list.some((one) => 'code' in one);

function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (text === undefined) throw new TypeError(`no room has a sentence for “${key}”`);
  return text;
}
