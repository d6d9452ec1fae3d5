import { oneOf } from '../kinds/answer-checks.js';
import { type AnswerPart, answerPartsOf } from '../kinds/answer-parts.js';
import { longestCode } from '../kinds/lengths.js';
import { normaliseSingle } from '../kinds/normalisers.js';
import { codesOf } from '../kinds/options.js';
import { type ProfileQuestion, questionsOf, type Questionnaire } from '../questionnaire.js';

/** One field of a response and all that its answer is asked to be. */
export interface ResponseField extends AnswerPart {
  /** Whether it only says what group the respondent is of: that alone is no response. */
  readonly isProfile: boolean;
  /** The question that asks for it; none of a profile question, which everybody is asked. */
  readonly question: string | undefined;
}

const prepared = new WeakMap<Questionnaire, readonly ResponseField[]>();

/**
 * What a response to a frozen questionnaire may hold, in its order: the one place that says what a
 * valid response is, for browser, intake and opening. Prepared once for each questionnaire.
 */
export function fieldsOf(questionnaire: Questionnaire): readonly ResponseField[] {
  const known = prepared.get(questionnaire);
  if (known) return known;
  const fields = [
    ...questionnaire.profile.map(fieldOfProfile),
    ...questionsOf(questionnaire).flatMap((question) =>
      answerPartsOf(question).map((part) => ({
        ...part,
        isProfile: false,
        question: question.code,
      })),
    ),
  ];
  prepared.set(questionnaire, fields);
  return fields;
}

/** A profile question is answered by one of its options, or not at all. */
function fieldOfProfile({ code, options }: ProfileQuestion): ResponseField {
  const codes = codesOf(options);
  return {
    code,
    isProfile: true,
    question: undefined,
    holds: 'code',
    normalise: normaliseSingle,
    checks: oneOf(codes),
    longest: longestCode(codes),
  };
}

/** Bytes that no response that is accepted exceeds as canonical JSON. */
export function longestResponse(questionnaire: Questionnaire): number {
  // Braces around all, and quotes, colon and comma around each.
  return fieldsOf(questionnaire).reduce(
    (sum, { code, longest }) => sum + code.length + longest + 4,
    2,
  );
}
