import type { LocalisedText } from '../../common/index.js';
import type { AnswerOption } from '../../questionnaire/index.js';

export const PRESET_SCALES = ['frequency', 'intensity', 'agreement'] as const;
export type PresetScale = (typeof PRESET_SCALES)[number];

const say = (fr: string, en: string, de: string): LocalisedText => ({ fr, en, de });

const LABELS: Readonly<Record<PresetScale, readonly LocalisedText[]>> = {
  frequency: [
    say('Jamais', 'Never', 'Nie'),
    say('Rarement', 'Rarely', 'Selten'),
    say('Parfois', 'Sometimes', 'Manchmal'),
    say('Souvent', 'Often', 'Oft'),
    say('Toujours', 'Always', 'Immer'),
  ],
  intensity: [
    say('Pas du tout', 'Not at all', 'Gar nicht'),
    say('Un peu', 'A little', 'Wenig'),
    say('Moyennement', 'Moderately', 'Mittelmäßig'),
    say('Beaucoup', 'A lot', 'Stark'),
    say('Énormément', 'Very much', 'Sehr stark'),
  ],
  agreement: [
    say('Pas du tout d’accord', 'Strongly disagree', 'Stimme gar nicht zu'),
    say('Plutôt pas d’accord', 'Rather disagree', 'Stimme eher nicht zu'),
    say('Ni d’accord ni pas d’accord', 'Neither agree nor disagree', 'Teils, teils'),
    say('Plutôt d’accord', 'Rather agree', 'Stimme eher zu'),
    say('Tout à fait d’accord', 'Strongly agree', 'Stimme voll zu'),
  ],
};

/** They have no score, so that they never count as good or bad (practice.md 4). */
const BESIDE: readonly AnswerOption[] = [
  { code: 'na', label: say('Non concerné', 'Not concerned', 'Betrifft mich nicht') },
  {
    code: 'pns',
    label: say('Je préfère ne pas répondre', 'I prefer not to say', 'Möchte ich nicht sagen'),
  },
];

/** Five points, all labelled, and beside them the two ways not to take a place on the scale. */
export const presetScale = (preset: PresetScale): readonly AnswerOption[] => [
  ...LABELS[preset].map((label, score) => ({ code: String(score + 1), label, score })),
  ...BESIDE,
];
