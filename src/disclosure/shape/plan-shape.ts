import type { SurveyDefinition } from '../../questionnaire/index.js';
import { type ReleaseContent, WHY_UNTOLD } from '../release.js';
import { isHash, isList, isObject, isText, onlyHas } from '../shape-checks.js';

/** Profile questions, one by one or two at once. */
export const isPlan = (part: unknown): boolean =>
  isList(part, (by) => isList(by, isText) && (by.length === 1 || by.length === 2));

export const areUntold = (part: unknown): boolean =>
  isList(
    part,
    (one) =>
      isObject(one) &&
      onlyHas(one, ['by', 'why']) &&
      isPlan([one['by']]) &&
      WHY_UNTOLD.some((why) => why === one['why']),
  );

export const isCoverage = (part: unknown): boolean =>
  isObject(part) &&
  onlyHas(part, ['attackers', 'groups', 'editions']) &&
  isList(part['attackers'], isText) &&
  isPlan(part['groups']) &&
  isList(part['editions'], isHash);

/**
 * Whether a plan, and what of it is said not to be told, is that of the definition, and what was covered
 * about profile questions that were asked.
 */
export function areAsked(
  { questionnaire, crossings }: SurveyDefinition,
  content: ReleaseContent,
): boolean {
  const asked = new Set(questionnaire.profile.map(({ code }) => code));
  const promised = new Set(crossings.map((by) => by.join('|')));
  const covered = (content.method.covered?.groups ?? []).flat();
  const untold = (content.method.untold ?? []).map(({ by }) => by.join('|'));
  const told = new Set(content.tables.map(({ by }) => by.join('|')));
  return (
    (content.plan ?? []).every((by) => promised.has(by.join('|'))) &&
    untold.every((by) => promised.has(by) && !told.has(by)) &&
    covered.every((code) => asked.has(code))
  );
}
