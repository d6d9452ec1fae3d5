import type { Question, QuestionType } from '../../questionnaire/index.js';
import { PRESET_SCALES, type PresetScale, presetScale } from './preset-scales.js';

/** What an admin can add: a type, and for a scale the words of its points. */
export const QUESTION_KINDS = [
  'single',
  'multiple',
  ...PRESET_SCALES,
  'classes',
  'pick',
  'yesno',
  'text',
  'petition',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Types whose options the admin writes; the others bring theirs or have none. */
const WITH_OPTIONS: readonly QuestionType[] = [
  'single',
  'multiple',
  'scale',
  'classes',
  'ranking',
  'pick',
];
export const hasOptions = ({ type }: Pick<Question, 'type'>): boolean =>
  WITH_OPTIONS.includes(type);

/** Types whose options stand in order, from the least to the most. */
const SCORED: readonly QuestionType[] = ['scale', 'classes'];
export const isScored = ({ type }: Pick<Question, 'type'>): boolean => SCORED.includes(type);

/** Types that bound how many options may be chosen. */
const BOUNDED: readonly QuestionType[] = ['multiple', 'pick'];
export const isBounded = ({ type }: Pick<Question, 'type'>): boolean => BOUNDED.includes(type);

const isPreset = (kind: QuestionKind): kind is PresetScale =>
  (PRESET_SCALES as readonly string[]).includes(kind);

export function blankQuestion(code: string, kind: QuestionKind): Question {
  if (isPreset(kind)) return { code, type: 'scale', title: {}, options: presetScale(kind) };
  const question: Question = { code, type: kind, title: {} };
  if (kind === 'pick') return { ...question, options: [], min: 3, max: 3 };
  return hasOptions(question) ? { ...question, options: [] } : question;
}
