import { kindOf } from './kinds/index.js';
import { type Questionnaire, questionsOf } from './questionnaire.js';

/**
 * Whether people sign instead of answering. How many signed is what a petition says to the world: it
 * is published whatever it is, and only how the signatures are split obeys k.
 */
export const isPetition = (questionnaire: Questionnaire): boolean =>
  questionsOf(questionnaire).some((question) => kindOf(question).isSignature);

/** Whether a survey could publish anything but how many took part. */
export const hasMoreThanTotal = (questionnaire: Questionnaire): boolean =>
  questionnaire.profile.length > 0 ||
  questionsOf(questionnaire)
    .map(kindOf)
    .some(({ isSignature, shape }) => !isSignature && shape !== 'none');
