/** What the respondents' scripts need of a questionnaire: its shapes and the rules of answers. */
export type { AnswerProblem } from './answers/answer-problem.js';
export type { AnswerRule } from './kinds/answer-rules.js';
export { type AnswerFields, collectAnswers } from './answers/collect-answers.js';
export { findProblems } from './answers/find-problems.js';
export { answerInWords } from './logic/answer-in-words.js';
export { type Asked, askedOf } from './logic/asked-of.js';
export { type Questionnaire, questionsOf } from './questionnaire.js';
export type { Answer, Response } from './response.js';
export type { SurveyDefinition, SurveyKeys, SurveyMode } from './survey-definition.js';
export { timeZoneOf } from './survey-definition.js';
