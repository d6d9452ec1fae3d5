import type { LocalisedText } from '../../common/browser.js';
import type { AnswerOption } from '../question.js';
import beside from '../wordings/beside.json' with { type: 'json' };
import scales from '../wordings/usual-scales.json' with { type: 'json' };

export type UsualScale = keyof typeof scales;

export const USUAL_SCALES = Object.keys(scales) as readonly UsualScale[];

/** Their roles keep them off the scale, so that they never count as good or bad (practice.md 4). */
const BESIDE: readonly AnswerOption[] = [
  { code: 'na', label: beside['not-concerned'], role: 'not-concerned' },
  { code: 'pns', label: beside['not-said'], role: 'not-said' },
];

/** Labels from least to most, and beside them the two ways not to take a place on the scale. */
export const scaleOf = (labels: readonly LocalisedText[]): readonly AnswerOption[] => [
  ...labels.map((label, score) => ({ code: String(score + 1), label, score })),
  ...BESIDE,
];

/** Five points, all labelled. */
export const usualScale = (name: UsualScale): readonly AnswerOption[] => scaleOf(scales[name]);
