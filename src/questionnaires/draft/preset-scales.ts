import type { AnswerOption } from '../../questionnaire/index.js';
import labels from '../wordings/preset-scales.json' with { type: 'json' };

export const PRESET_SCALES = ['frequency', 'intensity', 'agreement'] as const;
export type PresetScale = (typeof PRESET_SCALES)[number];

/** They have no score, so that they never count as good or bad (practice.md 4). */
const BESIDE: readonly AnswerOption[] = [
  { code: 'na', label: labels.beside.na },
  { code: 'pns', label: labels.beside.pns },
];

/** Five points, all labelled, and beside them the two ways not to take a place on the scale. */
export const presetScale = (preset: PresetScale): readonly AnswerOption[] => [
  ...labels[preset].map((label, score) => ({ code: String(score + 1), label, score })),
  ...BESIDE,
];
