import type { QuestionFields } from '../question.js';
import { type AnswerCheck, BE_THERE, textUpTo } from './answer-checks.js';
import { kindOf, type TypedQuestion } from './index.js';
import { longestText } from './lengths.js';
import { normaliseLine, type Normaliser } from './normalisers.js';
import { MAX_OTHER_LENGTH, ownOptions } from './options.js';
import { type Holding, shapeRule } from './shape-rules.js';

/** One field of a response that a question asks for. */
export interface AnswerPart {
  readonly code: string;
  readonly holds: Holding;
  readonly normalise: Normaliser;
  readonly checks: readonly AnswerCheck[];
  /** Bytes of the longest answer as canonical JSON. */
  readonly longest: number;
  /** The choice without which nothing is asked here. */
  readonly onlyWith?: { readonly field: string; readonly option: string };
}

/** The field beside "other, please specify"; no code of a question holds a point. */
export const otherFieldOf = (code: string): string => `${code}.other`;

/** The answer, and the words beside an option that asks for them; nothing of what only tells. */
export function answerPartsOf(question: TypedQuestion): readonly AnswerPart[] {
  const kind = kindOf(question);
  const { holds } = shapeRule(kind.shape);
  if (holds === undefined) return [];
  const answer: AnswerPart = {
    code: question.code,
    holds,
    normalise: kind.normalise(question),
    checks: [...(question.required ? [BE_THERE] : []), ...kind.rules(question)],
    longest: kind.longest(question),
  };
  return [answer, ...otherPartsOf(question)];
}

function otherPartsOf(question: QuestionFields): readonly AnswerPart[] {
  return ownOptions(question)
    .filter(({ role }) => role === 'other')
    .map(({ code: option }) => ({
      code: otherFieldOf(question.code),
      holds: 'words',
      normalise: normaliseLine,
      checks: textUpTo(MAX_OTHER_LENGTH),
      longest: longestText(MAX_OTHER_LENGTH),
      onlyWith: { field: question.code, option },
    }));
}
