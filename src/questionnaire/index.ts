/**
 * PURE. Questions, profile questions (quasi-identifiers), languages, and the rules by which a
 * questionnaire and a response are accepted. Never sees who answered.
 */
export type { AnswerProblem } from './answers/answer-problem.js';
export { type AnswerFields, collectAnswers, lineFieldOf } from './answers/collect-answers.js';
export { findProblems } from './answers/find-problems.js';
export { parseResponsesCsv } from './answers/responses-csv.js';
export { type CommentField, commentFieldsIn, commentFieldsOf } from './answers/comment-fields.js';
export { commentsToRead } from './answers/comments-to-read.js';
export { type CommentLimits, fewestComments } from './answers/fewest-comments.js';
export { longestResponse } from './answers/response-fields.js';
export { readResponse } from './answers/read-response.js';
export { validateResponse, type ResponseCheck } from './answers/validate-response.js';
export { writeResponsesCsv } from './answers/write-responses-csv.js';
export * from './base.js';
export * from './condition.js';
export { isDay } from './calendar-day.js';
export * from './definition.js';
export { crossingRule } from './crossed-profiles.js';
export { freezeQuestionnaire } from './freeze-questionnaire.js';
export { forecastSplit, type SplitForecast } from './forecast/forecast-split.js';
export { joinMerges, mergeName, readMerges } from './forecast/join-merges.js';
export { type MergedRow, mergedRows } from './forecast/merged-rows.js';
export { type Assumptions, type Outlook, USUAL_PARTICIPATION } from './forecast/outlook.js';
export { type MergeProposal, proposeMerges } from './forecast/propose-merges.js';
export { DEFAULT_MAX_LENGTH } from './kinds/answer-checks.js';
export { answerPartsOf, otherFieldOf } from './kinds/answer-parts.js';
export type { AnswerRule } from './kinds/answer-rules.js';
export { kindOf, KINDS, optionsOf, QUESTION_TYPES, type QuestionType } from './kinds/index.js';
export {
  type Kind,
  KIND_FIELDS,
  type KindField,
  type Preset,
  type Shape,
  SHAPES,
} from './kinds/kind.js';
export { mainOptions, MAX_OTHER_LENGTH, standsBeside } from './kinds/options.js';
export { type GridLine, gridLinesOf } from './kinds/shapes/grid.js';
export { type Sides, sidesOf } from './kinds/sides.js';
export type { Tabled, TablePart, Untabled } from './kinds/tables.js';
export { USUAL_SCALES, type UsualScale, usualScale } from './kinds/usual-scales.js';
export type { WordingLine } from './kinds/wording.js';
export { choicesOf } from './logic/choices-of.js';
export { answerInWords } from './logic/answer-in-words.js';
export { type Asked, askedOf } from './logic/asked-of.js';
export { leavesOf } from './logic/holds.js';
export { pipeAnswers, pipedIn, splitAtAnswers } from './logic/pipe-answers.js';
export * from './tabled-questions.js';
export * from './question.js';
export * from './profile-cells.js';
export * from './questionnaire.js';
export * from './survey-definition.js';
export { checkConditions } from './reading/check-conditions.js';
export { missingTranslations, type MissingTranslation } from './reading/missing-translations.js';
export { parseQuestionnaire } from './reading/parse-questionnaire.js';
export { findDefinitionProblem } from './format/definition-form.js';
export { definitionSchema, questionnaireSchema } from './format/questionnaire-schema.js';
export { type Finding, FINDINGS } from './findings.js';
export { QuestionnaireError, type QuestionnaireProblem, remedyAt } from './format/problems.js';
export * from './response.js';
export * from './text-rules.js';
