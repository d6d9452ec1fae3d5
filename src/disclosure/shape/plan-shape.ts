import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { ReleaseContent } from '../release.js';
import { isHash, isList, isObject, isText, onlyHas } from '../shape-checks.js';

/** Profile questions, one by one or two at once. */
export const isPlan = (part: unknown): boolean =>
  isList(part, (by) => isList(by, isText) && (by.length === 1 || by.length === 2));

export const isCoverage = (part: unknown): boolean =>
  isObject(part) &&
  onlyHas(part, ['attackers', 'groups', 'editions']) &&
  isList(part['attackers'], isText) &&
  isPlan(part['groups']) &&
  isList(part['editions'], isHash);

/** Whether a plan, and what was covered of it, are about profile questions that were asked. */
export function areAsked({ questionnaire }: SurveyDefinition, content: ReleaseContent): boolean {
  const asked = new Set(questionnaire.profile.map(({ code }) => code));
  const named = [...(content.plan ?? []), ...(content.method.covered?.groups ?? [])].flat();
  return named.every((code) => asked.has(code));
}
