import type { Questionnaire } from '../../questionnaire/index.js';

/** Sites, roles and other groups of the questionnaire, in all its languages. */
export const groupNamesOf = ({ profile }: Questionnaire): readonly string[] =>
  profile
    .flatMap(({ options, groups = [] }) => [...options, ...groups])
    .flatMap(({ label }) => Object.values(label));
