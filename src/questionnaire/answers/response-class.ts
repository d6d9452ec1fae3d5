import { ValidateBy } from 'class-validator';
import { canonicalHash } from '../../common/index.js';
import type { Questionnaire } from '../questionnaire.js';
import type { AnswerCheck } from './answer-checks.js';
import { fieldsOf } from './response-fields.js';

type ResponseClass = new () => object;

const classOf = new WeakMap<Questionnaire, ResponseClass>();
/** class-validator keeps every decorated class for good, so equal questionnaires share one. */
const classOfHash = new Map<string, ResponseClass>();

/**
 * A class with one validated property per question and profile question of a frozen questionnaire.
 * A property that it does not name is refused by `forbidNonWhitelisted`.
 */
export function responseClassFor(questionnaire: Questionnaire): ResponseClass {
  const known = classOf.get(questionnaire);
  if (known) return known;
  const hash = canonicalHash(questionnaire);
  const made = classOfHash.get(hash) ?? makeResponseClass(questionnaire);
  classOfHash.set(hash, made);
  classOf.set(questionnaire, made);
  return made;
}

function makeResponseClass(questionnaire: Questionnaire): ResponseClass {
  const made = class {};
  for (const { code, checks } of fieldsOf(questionnaire)) decorate(made.prototype, code, checks);
  return made;
}

function decorate(prototype: object, code: string, checks: readonly AnswerCheck[]): void {
  for (const { rule, limit, holds } of checks) {
    // class-validator passes a context on only beside a message that is not empty.
    const options = { message: rule, context: { limit } };
    ValidateBy({ name: rule, validator: { validate: holds } }, options)(prototype, code);
  }
}
