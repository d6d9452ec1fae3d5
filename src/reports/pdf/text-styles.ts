import { ACCENT, INK, INK_SOFT } from '../charts/palette.js';
import type { Edition } from '../report-document.js';
import type { Face } from './fonts.js';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** Distance of two lines, in points. */
  readonly leading: number;
  readonly fill: string;
}

const style = (face: Face, size: number, leading: number, fill: string = INK): TextStyle => ({
  face,
  size,
  leading,
  fill,
});

export const STYLES = {
  coverTitle: style('serif-bold', 32, 38),
  masthead: style('serif-bold', 19, 24),
  coverKicker: style('sans-bold', 11, 15, ACCENT),
  coverCouncil: style('serif', 15, 20),
  chapter: style('serif-bold', 22, 27),
  lead: style('serif', 11.5, 16, INK_SOFT),
  heading: style('serif-bold', 13, 17),
  question: style('sans-bold', 10.5, 13.5),
  body: style('sans', 10, 14),
  bodyBold: style('sans-bold', 10, 14),
  small: style('sans', 8.5, 11.5, INK_SOFT),
  smallInk: style('sans', 8.5, 11.5),
  smallBold: style('sans-bold', 8.5, 11.5),
  tiny: style('sans', 7.2, 9.2, INK_SOFT),
  cell: style('sans', 8.2, 10.4),
  cellBold: style('sans-bold', 8.2, 10.4),
  headCell: style('sans', 7.2, 8.8, INK_SOFT),
  quote: style('serif', 11.5, 16.5),
  keyFigure: style('serif-bold', 26, 30),
  share: style('serif-bold', 22, 24, ACCENT),
  words: style('serif-bold', 13, 18),
  running: style('sans', 8, 10, INK_SOFT),
} as const;

export type TextStyles = Readonly<Record<keyof typeof STYLES, TextStyle>>;

/** The summary is to be handed out as one leaf, so its text is set closer than a report's. */
const CLOSE_STYLES: TextStyles = {
  ...STYLES,
  chapter: style('serif-bold', 19, 23),
  lead: style('serif', 10.5, 14, INK_SOFT),
  heading: style('serif-bold', 12, 15),
  body: style('sans', 9, 11.8),
  bodyBold: style('sans-bold', 9, 11.8),
};

/** Read from a step away: on A3 these are larger by the half again. */
export function posterStyles(size: number): TextStyles {
  const at = (face: Face, points: number, leading: number, fill?: string): TextStyle =>
    style(face, points * size, leading * size, fill);
  return {
    ...STYLES,
    masthead: at('serif-bold', 19, 24),
    chapter: at('serif-bold', 30, 36),
    lead: at('serif', 11.5, 16, INK_SOFT),
    words: style('serif-bold', 11, 18),
    cell: at('sans', 10.5, 13.6),
    cellBold: at('serif-bold', 20, 24, ACCENT),
    headCell: at('sans-bold', 11.5, 14.5, ACCENT),
  };
}

export const stylesOf = (edition: Exclude<Edition, 'poster'>): TextStyles =>
  edition === 'summary' ? CLOSE_STYLES : STYLES;
