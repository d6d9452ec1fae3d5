import type { LocalisedText } from '../../common/index.js';
import {
  type AnswerOption,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import { hasOptions } from './blank-question.js';

export type GapKind =
  | 'title'
  | 'section-title'
  | 'section-empty'
  | 'question-title'
  | 'options'
  | 'bounds'
  | 'code-twice';

/** What a draft still lacks, and where its editor leads to settle it. */
export interface Gap {
  readonly kind: GapKind;
  /** Code of the part it is about; empty for the questionnaire itself. */
  readonly place: string;
  readonly part: 'general' | 'sections' | 'questions' | 'profile';
}

/** What the editor lets an admin leave for later and scheduling does not. */
export function listGaps(questionnaire: Questionnaire): readonly Gap[] {
  const { languages, profile, sections, title } = questionnaire;
  const first = languages[0] ?? '';
  const lacks = (text: LocalisedText): boolean => !Object.hasOwn(text, first);
  const gaps: Gap[] = [];
  if (lacks(title)) gaps.push({ kind: 'title', place: '', part: 'general' });
  for (const { code, title, options } of profile) {
    if (lacks(title)) gaps.push({ kind: 'question-title', place: code, part: 'profile' });
    if (areUnfinished(options, lacks)) gaps.push({ kind: 'options', place: code, part: 'profile' });
  }
  for (const { code, title, questions } of sections) {
    if (lacks(title)) gaps.push({ kind: 'section-title', place: code, part: 'sections' });
    if (questions.length === 0) gaps.push({ kind: 'section-empty', place: code, part: 'sections' });
    for (const question of questions) {
      const kinds = questionGaps(question, lacks);
      gaps.push(...kinds.map((kind): Gap => ({ kind, place: question.code, part: 'questions' })));
    }
  }
  return [...gaps, ...repeatedCodes(questionnaire)];
}

function questionGaps(
  question: Question,
  lacks: (text: LocalisedText) => boolean,
): readonly GapKind[] {
  const { title, options = [], type, min, max } = question;
  const kinds: GapKind[] = [];
  if (lacks(title)) kinds.push('question-title');
  if (hasOptions(question) && areUnfinished(options, lacks)) kinds.push('options');
  const isOpenEnded = type === 'pick' && (min === undefined || max === undefined);
  const isTooWide = (type === 'pick' || type === 'multiple') && (max ?? 0) > options.length;
  const isUpsideDown = min !== undefined && max !== undefined && min > max;
  if (isOpenEnded || isTooWide || isUpsideDown) kinds.push('bounds');
  return kinds;
}

const areUnfinished = (
  options: readonly Pick<AnswerOption, 'label'>[],
  lacks: (text: LocalisedText) => boolean,
): boolean => options.length < 2 || options.some(({ label }) => lacks(label));

function repeatedCodes(questionnaire: Questionnaire): readonly Gap[] {
  const codes = [...questionnaire.profile, ...questionsOf(questionnaire)].map(({ code }) => code);
  const repeated = codes.filter((code, i) => codes.indexOf(code) !== i);
  return [...new Set(repeated)].map((place) => ({ kind: 'code-twice', place, part: 'questions' }));
}
