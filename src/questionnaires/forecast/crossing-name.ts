import { textIn } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';

/** "Site × Job". */
export function crossingName(
  language: Language,
  { profile, languages }: Questionnaire,
  crossing: readonly string[],
): string {
  const title = (code: string): string =>
    textIn(profile.find((question) => question.code === code)?.title, language, languages) || code;
  return crossing.map(title).join(' × ');
}
