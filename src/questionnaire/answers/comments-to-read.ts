import { askedOf } from '../logic/asked-of.js';
import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import { type CommentLimits, type CommentRule, commentRulesOf } from './fewest-comments.js';

type Clean = (text: string) => string;

/** A comment of this response on a field; empty where there is none to read. */
const commentIn = (response: Response, code: string, clean: Clean): string => {
  const answer = response[code];
  return typeof answer === 'string' ? clean(answer) : '';
};

/**
 * The comments on each field that has enough of them to be looked at (D10). Where a comment tells an
 * answer, as many who could have given it must not have written one: that nearly all gave it would
 * follow from the number of comments (D3).
 */
export function commentsToRead(
  limits: CommentLimits,
  responses: readonly Response[],
  clean: Clean = (text) => text,
): ReadonlyMap<string, readonly string[]> {
  const read = commentRulesOf(limits).flatMap((rule) => {
    const { code, fewest, told } = rule;
    const texts = responses.map((response) => commentIn(response, code, clean)).filter(Boolean);
    if (texts.length < fewest) return [];
    if (told.length > 0) {
      const silent = responses.filter((response) => !commentIn(response, code, clean));
      if (countAsked(limits.questionnaire, rule, silent) < fewest) return [];
    }
    return [[code, texts] as const];
  });
  return new Map(read);
}

/** How many were asked all that a comment would tell of. */
const countAsked = (
  questionnaire: Questionnaire,
  { told }: CommentRule,
  responses: readonly Response[],
): number =>
  responses.filter((response) => {
    const { questions } = askedOf(questionnaire, (code) => response[code]);
    return told.every(({ code }) => questions.has(code));
  }).length;
