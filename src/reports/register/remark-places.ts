import type { RemarkWording } from './register.js';

/** Where a figure stands in a text: by its number in the list of what was inserted. */
const PLACE = /\[(\d{1,3})\]/g;

type Written = Pick<RemarkWording, 'text' | 'figures'>;

/** Numbers of the figures that stand in a text, in any of its languages. */
export const placesIn = ({ text }: Pick<RemarkWording, 'text'>): ReadonlySet<number> =>
  new Set(
    Object.values(text).flatMap((words) =>
      [...words.matchAll(PLACE)].map(([, number]) => Number(number)),
    ),
  );

/** A place for which no figure was inserted, or null: such a text is printed nowhere. */
export const unknownPlace = ({ text, figures }: Written): number | null =>
  [...placesIn({ text })].find((number) => number < 1 || number > figures.length) ?? null;

export const fillPlaces = (words: string, say: (number: number) => string): string =>
  words.replace(PLACE, (_, number: string) => say(Number(number)));
