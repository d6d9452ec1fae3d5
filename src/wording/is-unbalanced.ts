import type { Question } from '../questionnaire/index.js';
import type { LanguageRules } from './rules/language-rules.js';

/**
 * Whether a scale that has good ends and bad ends has more of one kind. A scale of one direction,
 * such as from "not at all" to "very much", has no such ends; "neither good nor bad" is none.
 */
export function isUnbalanced(
  { options = [] }: Pick<Question, 'options'>,
  tag: string,
  { good, bad }: LanguageRules,
): boolean {
  const labels = options
    .filter(({ role }) => role === undefined)
    .map(({ label }) => label[tag] ?? '');
  const isBad = (label: string): boolean => bad.test(label) && !good.test(label.replace(bad, ' '));
  const bads = labels.filter(isBad).length;
  const goods = labels.filter((label) => good.test(label) && !bad.test(label)).length;
  return goods + bads >= 3 && goods !== bads;
}
