import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
import { bindNumber } from './bind-number.js';
import { typeset } from './typeset.js';

/** Where every room lies, beside this one. */
const ROOMS = new URL('../', import.meta.url);

interface Sentences {
  readonly refusals: Readonly<Record<string, string>>;
  readonly refusalParts: Readonly<Record<string, string>>;
}

const read = new Map<Language, Sentences>();

/**
 * What a refusal says, in the reader's language. Rooms that throw know only codes; this one finds
 * the sentence in the words of whichever room has it, for a page, an API and the command line alike.
 */
export function sayRefusal({ code, values }: WholeSentence, language: Language): string {
  return fill(textOf(sentencesIn(language).refusals, code), say(values, language));
}

/** A piece of a refusal by itself, for a page that shows each of several in a line of its own. */
export function sayPart({ part, values = {} }: SentencePart, language: Language): string {
  return fill(textOf(sentencesIn(language).refusalParts, part), say(values, language));
}

const say = (values: SentenceValues, language: Language): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sayValue(value, language)]),
  );

function sayValue(value: SentenceValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('part' in value) return sayPart(value, language);
  if ('day' in value) return formatDay(value.day, language);
  if (isSentences(value)) return value.map((one) => sayRefusal(one, language)).join('\n');
  return value.map((part) => sayPart(part, language)).join(FORMATS[language].between);
}

const isSentences = (
  list: readonly SentencePart[] | readonly WholeSentence[],
): list is readonly WholeSentence[] => list.some((one) => 'code' in one);

function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (text === undefined) throw new TypeError(`no room has a sentence for “${key}”`);
  return text;
}

function sentencesIn(language: Language): Sentences {
  const known = read.get(language);
  if (known) return known;
  const rooms = readdirSync(ROOMS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new URL(`${name}/words/${language}.json`, ROOMS))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Partial<Sentences>);
  const sentences: Sentences = {
    refusals: merged(
      rooms.map(({ refusals }) => refusals),
      language,
    ),
    refusalParts: merged(
      rooms.map(({ refusalParts }) => refusalParts),
      language,
    ),
  };
  read.set(language, sentences);
  return sentences;
}

const merged = (
  all: readonly (Readonly<Record<string, string>> | undefined)[],
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all
      .flatMap((texts) => Object.entries(texts ?? {}))
      .map(([key, text]) => [key, typeset(bindNumber(text, language), language)]),
  );
