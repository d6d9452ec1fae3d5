import {
  type AnswerFields,
  answerPartsOf,
  askedOf,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import type { Step } from '../../screens/index.js';

const fieldsOf = (questions: readonly Question[]): readonly string[] =>
  questions.flatMap(answerPartsOf).map(({ code }) => code);

/** The fields of a response that a step asks for. */
export function fieldsOfStep(step: Step, { profile }: Questionnaire): ReadonlySet<string> {
  const asked = fieldsOf(step.parts.flatMap(({ questions }) => questions));
  return new Set([...asked, ...(step.isLast ? profile.map(({ code }) => code) : [])]);
}

/** The step that asks for a field; where none does, the one given. */
export function stepOfField(
  field: string,
  steps: readonly Step[],
  questionnaire: Questionnaire,
  otherwise: number,
): number {
  const found = steps.findIndex((step) => fieldsOfStep(step, questionnaire).has(field));
  return found < 0 ? otherwise : found;
}

/** Without the answers to questions that the others take away, as whoever goes back leaves some. */
export function withoutUnasked(questionnaire: Questionnaire, typed: AnswerFields): AnswerFields {
  const asked = askedIn(questionnaire, typed).questions;
  const unasked = questionsOf(questionnaire).filter(({ code }) => !asked.has(code));
  const dropped = new Set(fieldsOf(unasked));
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !dropped.has(name)));
}

export const askedIn = (questionnaire: Questionnaire, typed: AnswerFields) =>
  askedOf(questionnaire, (code) => (Object.hasOwn(typed, code) ? typed[code] : undefined));

/**
 * The answers of other steps, which travel in the form since nothing is kept at the server. Fields
 * that the questionnaire does not have are never written into a page.
 */
export function carriedPast(
  step: Step,
  questionnaire: Questionnaire,
  typed: AnswerFields,
): readonly { readonly name: string; readonly value: string }[] {
  const here = fieldsOfStep(step, questionnaire);
  const known = [
    ...fieldsOf(questionsOf(questionnaire)),
    ...questionnaire.profile.map(({ code }) => code),
  ];
  return known
    .filter((name) => !here.has(name) && Object.hasOwn(typed, name))
    .flatMap((name) => [typed[name] ?? []].flat().map((value) => ({ name, value })));
}
