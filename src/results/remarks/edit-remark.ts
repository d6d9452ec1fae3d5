import type { LocalisedText } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import {
  figureOfMark,
  markOf,
  type RemarkWording,
  tellFigure,
  unknownPlace,
} from '../../reports/index.js';
import { refuse } from '../refusals.js';

/** More figures are a table. */
const MOST_FIGURES = 12;

/** Where somebody is who writes: texts by language, and marks of the figures inserted so far. */
export interface Draft {
  readonly text: LocalisedText;
  readonly marks: readonly string[];
}

/**
 * Puts a figure at the end of what is written, in every language in which something is written; its
 * number can be moved by hand. Throws `too-many-inserted`, and `figure-not-there`.
 */
export function insertFigure(
  release: ReleaseContent,
  { text, marks }: Draft,
  mark: string,
  languages: readonly string[],
): Draft {
  checkTold(release, mark);
  const known = marks.indexOf(mark);
  const more = known < 0 ? [...marks, mark] : marks;
  if (more.length > MOST_FIGURES) throw refuse('too-many-inserted', { most: MOST_FIGURES });
  const place = `[${(known < 0 ? marks.length : known) + 1}]`;
  const written = languages.filter((language) => (text[language] ?? '').trim() !== '');
  const into = written.length > 0 ? written : languages.slice(0, 1);
  const filled = into.map((language) => [
    language,
    `${(text[language] ?? '').trimEnd()} ${place}`.trimStart(),
  ]);
  return { text: { ...text, ...(Object.fromEntries(filled) as LocalisedText) }, marks: more };
}

/**
 * What is to be stored. Throws `figure-not-inserted` of a number for which there is no figure, and
 * `figure-not-there` of a figure that the release does not tell.
 */
export function readRemark(
  release: ReleaseContent,
  { text, marks }: Draft,
  chapter: string,
): RemarkWording {
  const figures = marks.map((mark) => checkTold(release, mark));
  const unknown = unknownPlace({ text, figures });
  if (unknown !== null) throw refuse('figure-not-inserted', { number: unknown });
  return { chapter, text, figures };
}

function checkTold(release: ReleaseContent, mark: string): RemarkWording['figures'][number] {
  const reference = figureOfMark(mark);
  if (!reference || tellFigure(release, reference, 'en').kind !== 'told') {
    throw refuse('figure-not-there');
  }
  return reference;
}

export const draftOf = ({ text, figures }: RemarkWording): Draft => ({
  text,
  marks: figures.map(markOf),
});
