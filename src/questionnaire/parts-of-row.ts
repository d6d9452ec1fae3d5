import type { LocalisedText } from '../common/browser.js';
import type { ProfileQuestion } from './questionnaire.js';

/**
 * What a row that joins options or groups of a profile question names, in the questionnaire's order,
 * in which people know them; codes that it does not have come last.
 */
export function partsOfRow(
  { options, groups = [] }: Pick<ProfileQuestion, 'options' | 'groups'>,
  codes: readonly string[],
): readonly { readonly code: string; readonly label?: LocalisedText }[] {
  const named = [...options, ...groups].filter(({ code }) => codes.includes(code));
  const unknown = codes.filter((code) => !named.some((one) => one.code === code));
  return [...named, ...unknown.map((code) => ({ code }))];
}
