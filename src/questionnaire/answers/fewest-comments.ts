import type { ConditionLeaf } from '../condition.js';
import { baseOf } from '../logic/base-of.js';
import { placedQuestions } from '../logic/conditional-parts.js';
import { leavesOf } from '../logic/holds.js';
import { involvedIn } from '../logic/involved-in.js';
import type { Question } from '../questionnaire.js';
import { FEWEST_COMMENTS, type SurveyDefinition } from '../survey-definition.js';
import { commentFieldsIn } from './comment-fields.js';

/** What decides how many have to write. */
export type CommentLimits = Pick<
  SurveyDefinition,
  'questionnaire' | 'threshold' | 'sensitiveThreshold'
>;

/** A field of words, from how many comments on it any is shown, and what a comment tells. */
export interface CommentRule {
  readonly code: string;
  readonly fewest: number;
  /** Questions of which it tells an answer of its writer: one of them led there (D10, D13). */
  readonly told: readonly Question[];
  /** What was looked at on the way there, where no answer alone decides who is asked (D3, D13). */
  readonly together: readonly ConditionLeaf[];
}

/**
 * Whoever writes on a question that only some are asked was asked it, and whoever writes beside
 * "other" chose that: where a comment tells an answer, its writers are a group like any other.
 */
export function commentRulesOf({
  questionnaire,
  threshold,
  sensitiveThreshold,
}: CommentLimits): readonly CommentRule[] {
  const placed = placedQuestions(questionnaire);
  return commentFieldsIn(questionnaire).map(({ code, question: { code: asker }, option }) => {
    const { question, conditions } = placed.find((one) => one.question.code === asker)!;
    const involved = involvedIn(placed, conditions);
    const earlier = involved.map((one) => one.question);
    const isAlone = baseOf(placed, conditions).kind !== 'untold';
    const looks = [...involved.flatMap((one) => one.conditions), ...conditions].flatMap(leavesOf);
    const told = option ? [...earlier, question] : earlier;
    const isSensitive = [question, ...earlier].some(({ sensitive }) => sensitive === true);
    const asGroup = told.length > 0 ? threshold : 0;
    const asSensitive = isSensitive ? Math.max(threshold, sensitiveThreshold) : 0;
    const fewest = Math.max(FEWEST_COMMENTS, asGroup, asSensitive);
    return { code, fewest, told, together: isAlone ? [] : looks };
  });
}

/** From how many comments on a field any is shown; nobody may read those on any other field. */
export const fewestComments = (limits: CommentLimits, field: string): number =>
  commentRulesOf(limits).find(({ code }) => code === field)?.fewest ?? Infinity;
