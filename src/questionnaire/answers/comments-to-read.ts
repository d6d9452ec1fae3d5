import { askedOf } from '../logic/asked-of.js';
import { type AnswerOf, holds } from '../logic/holds.js';
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
 * follow from the number of comments (D3). Where it tells several, the same holds of those who gave any
 * one of them: how many these are stands in the tables of everybody.
 */
export function commentsToRead(
  limits: CommentLimits,
  responses: readonly Response[],
  clean: Clean = (text) => text,
): ReadonlyMap<string, readonly string[]> {
  const read = commentRulesOf(limits).flatMap((rule) => {
    const [writing, silent] = [new Array<Response>(), new Array<Response>()];
    for (const one of responses) (commentIn(one, rule.code, clean) ? writing : silent).push(one);
    const groups = silentGroups(limits.questionnaire, rule, { writing, silent });
    return [writing.length, ...groups].every((size) => size >= rule.fewest)
      ? [[rule.code, writing.map((one) => commentIn(one, rule.code, clean))] as const]
      : [];
  });
  return new Map(read);
}

interface Sides {
  readonly writing: readonly Response[];
  readonly silent: readonly Response[];
}

/** How many wrote none: of those asked all that a comment would tell of, and of each answer it tells. */
function silentGroups(
  questionnaire: Questionnaire,
  { told, together }: CommentRule,
  { writing, silent }: Sides,
): readonly number[] {
  if (told.length === 0) return [];
  const heardIn = (response: Response): AnswerOf => {
    const { questions } = askedOf(questionnaire, (code) => response[code]);
    return (code) => (questions.has(code) ? (response[code] ?? null) : undefined);
  };
  const [wrote, others] = [writing.map(heardIn), silent.map(heardIn)];
  const asked = others.filter((heard) => told.every(({ code }) => heard(code) !== undefined));
  const alike = [...Map.groupBy(together, ({ question }) => question)].map(([question, leaves]) => {
    const looksOf = (heard: AnswerOf): string =>
      heard(question) === undefined ? '' : leaves.map((leaf) => holds(leaf, heard)).join(' ');
    const looks = new Set(wrote.map(looksOf));
    return others.filter((heard) => looks.has(looksOf(heard))).length;
  });
  return [asked.length, ...alike];
}
