import type { AnswerOption, QuestionFields } from '../question.js';
import type { Report } from '../findings.js';
import type { WordingLine } from './wording.js';

/** Most options of a question but for those that are found by typing. */
export const MAX_OPTIONS = 60;
/** Longest text beside "other, please specify", in UTF-16 units. */
export const MAX_OTHER_LENGTH = 200;

export const codesOf = (coded: readonly { readonly code: string }[]): readonly string[] =>
  coded.map(({ code }) => code);

export const ownOptions = ({ options = [] }: QuestionFields): readonly AnswerOption[] => options;

/**
 * Whether an option stands beside the others: "not concerned" and its like, and, among options with
 * a score, one without.
 */
export function standsBeside(option: AnswerOption, options: readonly AnswerOption[]): boolean {
  if (option.role !== undefined) return option.role !== 'other';
  return option.score === undefined && options.some(({ score }) => score !== undefined);
}

/** The options that are answers to the question itself. */
export const mainOptions = (options: readonly AnswerOption[]): readonly AnswerOption[] =>
  options.filter((option) => !standsBeside(option, options));

export function wordOptions(options: readonly AnswerOption[]): readonly WordingLine[] {
  return options.flatMap((option): readonly WordingLine[] => [
    { kind: 'option', option },
    ...(option.role === 'other'
      ? [{ kind: 'other', option, longest: MAX_OTHER_LENGTH } as const]
      : []),
  ]);
}

/** At least two to choose from, at most so many, and no two of one score. */
export function checkOptions(
  options: readonly AnswerOption[],
  report: Report,
  { field = 'options', most = MAX_OPTIONS }: { field?: string; most?: number } = {},
): void {
  if (options.length < 2) report(field, 'options-few', { least: 2 });
  if (options.length > most) report(field, 'options-many', { most });
  const scores = options.flatMap(({ score }) => (score === undefined ? [] : [score]));
  if (new Set(scores).size < scores.length) {
    report(field, 'scores-twice');
  }
  if (options.filter(({ role }) => role === 'other').length > 1) {
    report(field, 'role-twice');
  }
}

export function checkScores(options: readonly AnswerOption[], report: Report): void {
  if (options.filter(({ score }) => score !== undefined).length < 2) {
    report('options', 'scores-few', { least: 2 });
  }
}
