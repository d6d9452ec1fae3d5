import { withoutMarks } from '../format/direction.js';
import { refuse } from '../refusals.js';
import { EAST_ASIAN, EAST_ASIAN_FONTS } from './fonts.js';
import type { Typesetter } from './typesetter.js';

/** A part of a document under the name by which people find it. */
export interface NamedPart {
  readonly name: string;
  readonly content: unknown;
}

/** More letters than these are not listed one by one. */
const MOST_LISTED = 24;

function textsIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(textsIn);
}

const codeOf = (letter: string): string =>
  `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Reads all that a document would show before a page of it is drawn: what no font has is listed, and
 * never printed as something else. Throws `letters-need-fonts` or `letters-undrawable`.
 */
export function checkLetters(typesetter: Typesetter, parts: readonly NamedPart[]): void {
  const found = new Set<string>();
  const places = new Set<string>();
  for (const { name, content } of parts) {
    const missing = textsIn(content).flatMap((text) => typesetter.missing(text));
    missing.forEach((letter) => found.add(letter));
    if (missing.length > 0) places.add(withoutMarks(name));
  }
  if (found.size === 0) return;
  const codes = [...found].map(codeOf).sort();
  const letters = [
    ...codes.slice(0, MOST_LISTED),
    ...(codes.length > MOST_LISTED ? [`+ ${codes.length - MOST_LISTED}`] : []),
  ].join(', ');
  const chapters = [...places].join(', ');
  if (![...found].every((letter) => EAST_ASIAN.test(letter))) {
    throw refuse('letters-undrawable', { letters, chapters });
  }
  const packages = Object.values(EAST_ASIAN_FONTS)
    .map(({ packageName }) => packageName)
    .join(', ');
  throw refuse('letters-need-fonts', { letters, chapters, packages });
}
