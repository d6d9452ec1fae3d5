import type { AnswerOption, QuestionFields } from '../../question.js';
import { oneOf } from '../answer-checks.js';
import type { Kind } from '../kind.js';
import { longestCode } from '../lengths.js';
import { normaliseSingle } from '../normalisers.js';
import { codesOf, wordOptions } from '../options.js';
import { freezeSides } from '../sides.js';
import { tableOf, tables } from '../tables.js';

/** A question that is answered by one of its options. */
export function oneOption(options: (question: QuestionFields) => readonly AnswerOption[]) {
  return {
    shape: 'one',
    isNumbered: true,
    isSignature: false,
    options,
    rules: (question) => oneOf(codesOf(options(question))),
    normalise: () => normaliseSingle,
    longest: (question) => longestCode(codesOf(options(question))),
    results: (question) => tables(tableOf(question, options(question))),
    wording: (question) => wordOptions(options(question)),
    freeze: (question) => freezeSides(question, options(question)),
  } as const satisfies Partial<Kind>;
}
