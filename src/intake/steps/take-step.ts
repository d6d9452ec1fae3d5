import {
  type AnswerFields,
  type AnswerProblem,
  findProblems,
  type Questionnaire,
} from '../../questionnaire/index.js';
import { askedIn, fieldsOfStep, stepOfField, withoutUnasked } from './step-fields.js';
import type { Step } from '../../screens/index.js';

/** What somebody pressed, and where. */
export interface Pressed {
  readonly at: number;
  readonly isBack: boolean;
  readonly typed: AnswerFields;
}

/** Another step to show, or everything to be sent. */
export type Taken =
  | { readonly kind: 'send' }
  | {
      readonly kind: 'show';
      readonly step: number;
      readonly typed: AnswerFields;
      readonly problems: readonly AnswerProblem[];
    };

/**
 * Goes from one step to the next or back. What was answered up to here is checked before it goes
 * on; only the last step sends, and then everything is checked again by the same rules.
 */
export function takeStep(
  questionnaire: Questionnaire,
  steps: readonly Step[],
  { at, isBack, typed: raw }: Pressed,
): Taken {
  if (!isBack && at === steps.length - 1) return { kind: 'send' };
  const typed = withoutUnasked(questionnaire, raw);
  const problems = isBack ? [] : problemsUpTo(at, questionnaire, steps, typed);
  const [first] = problems;
  const step = first
    ? stepOfField(first.field, steps, questionnaire, at)
    : nextAsked(questionnaire, steps, typed, at, isBack ? -1 : 1);
  return { kind: 'show', step, typed, problems };
}

function problemsUpTo(
  at: number,
  questionnaire: Questionnaire,
  steps: readonly Step[],
  typed: AnswerFields,
): readonly AnswerProblem[] {
  const reached = steps.slice(0, at + 1).map((step) => fieldsOfStep(step, questionnaire));
  return findProblems(questionnaire, typed).filter(
    ({ field, rule }) => rule === 'unknown-field' || reached.some((fields) => fields.has(field)),
  );
}

/** The next step in a direction that asks anything of somebody who gave these answers. */
function nextAsked(
  questionnaire: Questionnaire,
  steps: readonly Step[],
  typed: AnswerFields,
  from: number,
  direction: 1 | -1,
): number {
  const asked = askedIn(questionnaire, typed).questions;
  const isShown = ({ parts, isLast }: Step): boolean =>
    isLast || parts.some(({ questions }) => questions.some(({ code }) => asked.has(code)));
  let at = from + direction;
  while (at > 0 && !isShown(steps[at]!)) at += direction;
  return Math.max(0, at);
}
