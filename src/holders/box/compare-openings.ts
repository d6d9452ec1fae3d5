import { canonicalJson } from '../../common/browser.js';
import type { Minutes } from './minutes.js';

/** What two openings of one package have in common, whoever opened. */
const PARTS = {
  survey: ['definition'],
  rows: ['root', 'rows'],
  sum: ['counted', 'tests', 'copies', 'refused', 'undecided'],
  release: ['release'],
  comments: ['comments'],
} as const satisfies Readonly<Record<string, readonly (keyof Minutes)[]>>;

export type OpeningPart = keyof typeof PARTS;

/** In which of it the minutes of a second opening differ from those before. */
export const compareOpenings = (before: Minutes, now: Minutes): readonly OpeningPart[] =>
  (Object.keys(PARTS) as OpeningPart[]).filter((part) =>
    PARTS[part].some((field) => said(before, field) !== said(now, field)),
  );

const said = (minutes: Minutes, field: keyof Minutes): string =>
  canonicalJson(minutes[field] ?? null);
