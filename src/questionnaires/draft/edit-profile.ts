import type { ProfileQuestion, Questionnaire } from '../../questionnaire/index.js';
import { checkDistinct, checkRename, freeAnswerCode } from './codes.js';
import { changeItem, type Move, findOrRefuse, moveItem, removeItem } from './coded-items.js';
import { refuse } from '../refusals.js';

/** Files may hold more, for those who know what it costs. */
const MOST_IN_EDITOR = 3;

export function addProfileQuestion(questionnaire: Questionnaire): {
  readonly questionnaire: Questionnaire;
  readonly code: string;
} {
  const { profile } = questionnaire;
  if (profile.length >= MOST_IN_EDITOR) {
    throw refuse('too-many-profile-questions');
  }
  const code = freeAnswerCode('profile', questionnaire);
  const question: ProfileQuestion = { code, title: {}, options: [] };
  return { questionnaire: { ...questionnaire, profile: [...profile, question] }, code };
}

export const findProfileQuestion = (questionnaire: Questionnaire, code: string): ProfileQuestion =>
  findOrRefuse(questionnaire.profile, code);

export function reviseProfileQuestion(
  questionnaire: Questionnaire,
  code: string,
  revised: ProfileQuestion,
): Questionnaire {
  checkRename(questionnaire, code, revised.code);
  const groups = revised.groups ?? [];
  checkDistinct([...revised.options, ...groups]);
  const known = new Set(groups.map((group) => group.code));
  for (const { parent } of [...revised.options, ...groups]) {
    if (parent !== undefined && !known.has(parent)) {
      throw refuse('no-such-group');
    }
  }
  const profile = changeItem(questionnaire.profile, code, () => revised);
  return { ...questionnaire, profile };
}

export const moveProfileQuestion = (
  questionnaire: Questionnaire,
  code: string,
  move: Move,
): Questionnaire => ({
  ...questionnaire,
  profile: moveItem(questionnaire.profile, code, move),
});

export const removeProfileQuestion = (
  questionnaire: Questionnaire,
  code: string,
): Questionnaire => ({ ...questionnaire, profile: removeItem(questionnaire.profile, code) });
