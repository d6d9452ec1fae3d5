import type { Condition } from '../condition.js';
import type { Questionnaire } from '../questionnaire.js';
import { placedQuestions } from './conditional-parts.js';
import { foretell } from './foretell.js';
import { involvedIn } from './involved-in.js';
import { type Walk, walkAnswers } from './walk-answers.js';

export type Reach = 'reachable' | 'never' | 'too-intricate';

const REACHES: Readonly<Record<Walk, Reach>> = {
  enough: 'reachable',
  all: 'never',
  'too-many': 'too-intricate',
};

/**
 * Whether some answers make the conditions hold together: tries the answers to the questions that
 * they look at and to those which decide whether these are asked. The conditions must look back
 * only.
 */
export function canBeAsked(questionnaire: Questionnaire, conditions: readonly Condition[]): Reach {
  const involved = involvedIn(placedQuestions(questionnaire), conditions);
  const walk = walkAnswers(involved, conditions, {
    isHopeless: (answers) => foretell({ all: conditions }, answers) === false,
    isEnough: () => true,
  });
  return REACHES[walk];
}
