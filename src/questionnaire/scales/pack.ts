import type { LocalisedText } from '../../common/browser.js';
import type { Question } from '../questionnaire.js';
import type { Scale } from './scale.js';

/** The shape of a file with one scale, `cahier/scale-1` (docs/formats). */
export const PACK_SCHEMA = 'cahier/scale-1';

/** The same for all items; one without points stands beside them and counts as missing. */
export interface PackAnswer {
  readonly code: string;
  readonly label: LocalisedText;
  readonly points?: number;
}

export interface PackItem {
  /** Code of the question. */
  readonly code: string;
  /** Its words; left out where they may not be passed on, and the questionnaire has to have them. */
  readonly title?: LocalisedText;
  readonly reversed?: boolean;
}

/** A scale by itself, to be taken up by questionnaires. */
export interface ScalePack extends Omit<Scale, 'items'> {
  readonly schema: typeof PACK_SCHEMA;
  readonly answers: readonly PackAnswer[];
  readonly items: readonly PackItem[];
}

/** The question that asks for an item in its words; under its code where it has none. */
export const questionOfItem = ({ answers, title }: ScalePack, item: PackItem): Question => ({
  code: item.code,
  type: 'scale',
  title:
    item.title ?? Object.fromEntries(Object.keys(title).map((language) => [language, item.code])),
  options: answers.map(({ code, label, points }, score) => ({
    code,
    label,
    ...(points === undefined ? {} : { score }),
  })),
});

export function scaleOfPack({ schema: _, answers, items, ...scale }: ScalePack): Scale {
  const counted = answers.flatMap(({ code, points }) =>
    points === undefined ? [] : [{ answer: code, points }],
  );
  const all = counted.map(({ points }) => points);
  const ends = Math.min(...all) + Math.max(...all);
  return {
    ...scale,
    items: items.map(({ code, reversed = false }) => ({
      table: code,
      points: counted.map((one) => (reversed ? { ...one, points: ends - one.points } : one)),
    })),
  };
}
