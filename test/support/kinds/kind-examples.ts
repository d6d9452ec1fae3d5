import type { AnswerRule, Question } from '../../../src/questionnaire/index.js';

/** What a question says beside its code, type and title. */
export type Fields = Partial<Omit<Question, 'code' | 'type' | 'title'>>;

/** A question, answers that it accepts with their normal form, and answers that break a rule. */
export interface QuestionExample {
  readonly name: string;
  readonly fields: Fields;
  readonly accepts: readonly (readonly [sent: unknown, kept: unknown])[];
  readonly refuses: readonly (readonly [sent: unknown, rule: AnswerRule])[];
}

/** What a type of question is like, for laws that hold for each. */
export interface KindExamples {
  readonly questions: readonly QuestionExample[];
  /** Questions that no file may hold, with the path and the rule that says so. */
  readonly refused: readonly (readonly [fields: object, problem: string])[];
}

export const label = (text: string) => ({ en: text, fr: `${text} (fr)` });

export const options = (...codes: readonly string[]) =>
  codes.map((code) => ({ code, label: label(`Option ${code}`) }));

export const scored = (...codes: readonly string[]) =>
  options(...codes).map((option, score) => ({ ...option, score }));

export const role = <R extends string>(name: R, code: string) => ({
  code,
  label: label(`Option ${code}`),
  role: name,
});

export const kept = (answer: unknown): readonly [unknown, unknown] => [answer, answer];

export const TOO_MANY_OPTIONS = options(...Array.from({ length: 61 }, (_, i) => `o${i}`));
