/** What the respondents' scripts need of a questionnaire: its shapes and the rules of answers. */
export type { Amendment } from './amendments/amendment.js';
export {
  areCounted,
  nameBefore,
  type SignatureToCheck,
  signaturesUnder,
  signersOf,
} from './amendments/decision.js';
export { areAskedToLook, looksToCheck, seatsOfLooks } from './looked-over.js';
export { lastDayAfter } from './amendments/last-day-after.js';
export { areInOrder } from './amendments/order-amendments.js';
export type { AnswerProblem } from './answers/answer-problem.js';
export type { AnswerRule } from './kinds/answer-rules.js';
export { type AnswerFields, collectAnswers, lineFieldOf } from './answers/collect-answers.js';
export { findProblems } from './answers/find-problems.js';
export { longestResponse } from './answers/response-fields.js';
export { markIdentifyingDetails } from './answers/identifying-details.js';
export { minutesToAnswer } from './answering-time.js';
export { type Crowd, crowdOf } from './crowd.js';
export { DEFAULT_MAX_LENGTH } from './kinds/answer-checks.js';
export { otherFieldOf } from './kinds/answer-parts.js';
export { kindOf, optionsOf } from './kinds/index.js';
export type { Shape } from './kinds/shape-rules.js';
export { mainOptions, MAX_OTHER_LENGTH, standsBeside } from './kinds/options.js';
export { type GridLine, gridLinesOf } from './kinds/grid-lines.js';
export { answerInWords } from './logic/answer-in-words.js';
export { type Asked, askedOf } from './logic/asked-of.js';
export { splitAtAnswers } from './logic/pipe-answers.js';
export { hasMoreThanTotal, isPetition } from './petitions.js';
export type { AnswerOption } from './question.js';
export {
  numbersOf,
  type ProfileQuestion,
  type Question,
  type Questionnaire,
  questionsOf,
  type Section,
} from './questionnaire.js';
export type { Answer, Response } from './response.js';
export type { CouncilSeats } from './council-seats.js';
export type { Drawing, SurveyDefinition, SurveyKeys, SurveyMode } from './survey-definition.js';
export {
  DAYS_TO_FORGET,
  isByInvitation,
  isOpenedOnTable,
  keepMonthsOf,
  timeZoneOf,
} from './survey-definition.js';
