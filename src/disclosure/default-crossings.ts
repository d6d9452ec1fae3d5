import type { Questionnaire } from '../questionnaire/index.js';

/** The usual publication plan: each profile question alone, then every pair of them. */
export function defaultCrossings(questionnaire: Questionnaire): readonly (readonly string[])[] {
  const codes = questionnaire.profile.map((profile) => profile.code);
  const pairs = codes.flatMap((first, i) => codes.slice(i + 1).map((second) => [first, second]));
  return [...codes.map((code) => [code]), ...pairs];
}
