import { type Language, textIn } from '../../common/index.js';
import {
  type AgreedMerge,
  partsOfRow,
  type ProfileQuestion,
  type Questionnaire,
} from '../../questionnaire/index.js';

type Asked = Pick<Questionnaire, 'profile' | 'languages'>;

export const profileQuestion = ({ profile }: Asked, code: string): ProfileQuestion | undefined =>
  profile.find((question) => question.code === code);

export const titleOf = (language: Language, asked: Asked, code: string): string =>
  textIn(profileQuestion(asked, code)?.title, language, asked.languages) || code;

/** "Site × Job". */
export const crossingName = (
  language: Language,
  asked: Asked,
  crossing: readonly string[],
): string => crossing.map((code) => titleOf(language, asked, code)).join(' × ');

/** "Orvane + Thule", of the codes of options or of a group of the tree. */
export const rowName = (
  language: Language,
  { languages }: Asked,
  question: ProfileQuestion,
  codes: readonly string[],
): string =>
  partsOfRow(question, codes)
    .map(({ code, label }) => textIn(label, language, languages) || code)
    .join(' + ');

/** The options of a merge as one row shows them. */
export function mergeLabel(
  { profile, options }: AgreedMerge,
  asked: Asked,
  language: Language,
): string {
  const question = profileQuestion(asked, profile);
  return question ? rowName(language, asked, question, options) : profile;
}
