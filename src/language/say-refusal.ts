import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Language, SentencePart, WholeSentence } from '../common/browser.js';
import { bindNumber } from './bind-number.js';
import { sayPartBy, sayRefusalBy, type Sentences } from './say-sentence.js';
import { typeset } from './typeset.js';

/** Where every room lies, beside this one. */
const ROOMS = new URL('../', import.meta.url);

const read = new Map<Language, Sentences>();

/**
 * What a refusal says, in the reader's language. Rooms that throw know only codes; this one finds
 * the sentence in the words of whichever room has it, for a page, an API and the command line alike.
 */
export const sayRefusal = (refusal: WholeSentence, language: Language): string =>
  sayRefusalBy(sentencesIn(language), refusal, language);

/** A piece of a refusal by itself, for a page that shows each of several in a line of its own. */
export const sayPart = (part: SentencePart, language: Language): string =>
  sayPartBy(sentencesIn(language), part, language);

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
