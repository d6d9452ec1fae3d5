/**
 * PURE. Questions, profile questions (quasi-identifiers), languages, and the rules by which a
 * questionnaire and a response are accepted. Never sees who answered.
 */
export { ANSWER_RULES, type AnswerProblem, type AnswerRule } from './answers/answer-problem.js';
export { DEFAULT_MAX_LENGTH } from './answers/answer-checks.js';
export { responseClassFor } from './answers/response-class.js';
export { parseResponsesCsv } from './answers/responses-csv.js';
export { readResponse } from './answers/read-response.js';
export { validateResponse, type ResponseCheck } from './answers/validate-response.js';
export { writeResponsesCsv } from './answers/write-responses-csv.js';
export * from './condition.js';
export { isDay } from './calendar-day.js';
export * from './definition.js';
export { crossingRule } from './crossed-profiles.js';
export { forecastSplit, type SplitForecast } from './forecast/forecast-split.js';
export { joinMerges, mergeName, readMerges } from './forecast/join-merges.js';
export { type MergedRow, mergedRows } from './forecast/merged-rows.js';
export { type Assumptions, type Outlook, USUAL_PARTICIPATION } from './forecast/outlook.js';
export { type MergeProposal, proposeMerges } from './forecast/propose-merges.js';
export { answerInWords } from './logic/answer-in-words.js';
export { type Asked, askedOf } from './logic/asked-of.js';
export { pipeAnswers, pipedIn } from './logic/pipe-answers.js';
export * from './options-of.js';
export * from './profile-cells.js';
export * from './questionnaire.js';
export * from './survey-definition.js';
export { missingTranslations, type MissingTranslation } from './reading/missing-translations.js';
export { parseQuestionnaire } from './reading/parse-questionnaire.js';
export { MAX_PROFILE_QUESTIONS, MAX_QUESTIONS } from './reading/questionnaire.dto.js';
export { QuestionnaireError, type QuestionnaireProblem } from './reading/problems.js';
export * from './response.js';
export * from './text-rules.js';
