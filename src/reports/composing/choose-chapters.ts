import { formatList } from '../../language/index.js';
import { cleanLine } from '../format/clean-text.js';
import type { Chapter } from '../report-document.js';
import { refuse } from '../refusals.js';

/** Figures without these could not be read right, nor checked. */
export const ALWAYS: readonly Chapter['kind'][] = ['method', 'integrity'];

/** Of these there can be several. */
const NUMBERED: readonly Chapter['kind'][] = ['theme', 'groups'];

export interface NamedChapter {
  /** Such as `summary`, `theme-2`: by what it is, and which of its kind. */
  readonly name: string;
  readonly chapter: Chapter;
  readonly isAlways: boolean;
}

export interface ChosenChapters {
  readonly chapters: readonly Chapter[];
  readonly leftOut: readonly Chapter[];
}

/** The chapters that a report has, under the names by which they are chosen. */
export function nameChapters(chapters: readonly Chapter[]): readonly NamedChapter[] {
  const seen = new Map<string, number>();
  return chapters.map((chapter) => {
    const { kind } = chapter;
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const name = NUMBERED.includes(kind) ? `${kind}-${number}` : kind;
    return { name, chapter, isAlways: ALWAYS.includes(kind) };
  });
}

/**
 * Chapters in the order of their names; those that no report is without follow where they were
 * not named. Throws `chapter-unknown`.
 */
export function chooseChapters(all: readonly Chapter[], names: readonly string[]): ChosenChapters {
  const named = nameChapters(all);
  const known = formatList(
    named.map(({ name }) => name),
    'en',
  );
  const wanted = [...new Set(names)].map((name) => {
    const found = named.find((one) => one.name === name);
    if (!found) throw refuse('chapter-unknown', { name: cleanLine(name, 40), chapters: known });
    return found;
  });
  const chosen = [...wanted, ...named.filter((one) => one.isAlways && !wanted.includes(one))];
  return {
    chapters: chosen.map(({ chapter }) => chapter),
    leftOut: named.filter((one) => !chosen.includes(one)).map(({ chapter }) => chapter),
  };
}
