import { canonicalHash } from '../../common/index.js';
import type { Questionnaire, Scale } from '../../questionnaire/index.js';
import { wordingOf } from '../waves/same-wording.js';

/**
 * Stands for all that makes a score what it is: the words of its items, what each answer counts, the rule and the
 * classes. What nobody answers to, such as its source, may differ.
 */
export function ruleHash(questionnaire: Questionnaire, { code }: Pick<Scale, 'code'>): string {
  return canonicalHash({ rule: wordingOf(questionnaire, code) ?? null });
}
