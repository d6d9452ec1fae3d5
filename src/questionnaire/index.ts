/**
 * PURE. Questions, profile questions (quasi-identifiers), languages, and the rules by which a
 * questionnaire and a response are accepted. Never sees who answered.
 */
export {
  type Amendment,
  type Change,
  LONGEST_REASON,
  type HolderReplaced,
  MOST_AMENDMENTS,
  MOST_DAYS_TO_SIGN,
  type SeatSignature,
  SHORTEST_REASON,
} from './amendments/amendment.js';
export {
  type AmendedSurvey,
  areCounted,
  type DecidedSurvey,
  DECIDERS,
  type Decision,
  DECISION_LABEL,
  DECISION_SCHEMA,
  seatsAfter,
  isDecidedByHolders,
  nameBefore,
  type SignatureToCheck,
  signaturesUnder,
  signersOf,
  type SigningSeat,
  type SigningSeats,
} from './amendments/decision.js';
export { LOOKED_LABEL, LOOKED_SCHEMA } from './looked-over.js';
export { isChange, isReason } from './amendments/amendment-form.js';
export { amend, areAmendments } from './amendments/chain-amendments.js';
export { lastDayAfter } from './amendments/last-day-after.js';
export type { AnswerProblem } from './answers/answer-problem.js';
export { type AnswerFields, collectAnswers } from './answers/collect-answers.js';
export { findProblems } from './answers/find-problems.js';
export { markIdentifyingDetails } from './answers/identifying-details.js';
export { parseResponsesCsv, readResponsesCsv } from './answers/responses-csv.js';
export { type CommentField, commentFieldsIn, commentFieldsOf } from './answers/comment-fields.js';
export { commentsToRead } from './answers/comments-to-read.js';
export { type CommentLimits, fewestComments } from './answers/fewest-comments.js';
export { longestResponse } from './answers/response-fields.js';
export { readResponse } from './answers/read-response.js';
export { validateResponse, type ResponseCheck } from './answers/validate-response.js';
export { writeResponsesCsv } from './answers/write-responses-csv.js';
export type { Base } from './base.js';
export type { Condition, ConditionLeaf } from './condition.js';
export { minutesToAnswer } from './answering-time.js';
export { isDay } from './calendar-day.js';
export {
  defaultCrossings,
  definitionHash,
  definitionOf,
  type DefinitionSettings,
  isSensitive,
  usualMode,
} from './definition.js';
export { FEWEST_DRAWING_DAYS, FEWEST_FOR_SECOND_DRAWING } from './check-drawing.js';
export type { Drawing, DrawingDays } from './survey-definition.js';
export { checkSensitiveFloor } from './definition-checks.js';
export { hasMoreThanTotal, isPetition } from './petitions.js';
export { freezeQuestionnaire } from './freeze-questionnaire.js';
export { joinMerges, mergeName, readMerges } from './forecast/join-merges.js';
export { mergedRows } from './forecast/merged-rows.js';
export { USUAL_PARTICIPATION } from './forecast/outlook.js';
export { proposeMerges } from './forecast/propose-merges.js';
export { DEFAULT_MAX_LENGTH } from './kinds/answer-checks.js';
export { answerPartsOf, otherFieldOf } from './kinds/answer-parts.js';
export type { AnswerRule } from './kinds/answer-rules.js';
export { kindOf, KINDS, optionsOf, QUESTION_TYPES, type QuestionType } from './kinds/index.js';
export { type Kind, KIND_FIELDS, type KindField, type Preset } from './kinds/kind.js';
export { MAX_OTHER_LENGTH, standsBeside } from './kinds/options.js';
export { type GridLine, gridLinesOf } from './kinds/grid-lines.js';
export type { Shape } from './kinds/shape-rules.js';
export { type Sides, sidesOf } from './kinds/sides.js';
export type { Tabled, TablePart, Untabled } from './kinds/tables.js';
export { scaleOf, USUAL_SCALES, type UsualScale, usualScale } from './kinds/usual-scales.js';
export type { WordingLine } from './kinds/wording.js';
export { choicesInWords, choicesOf } from './logic/choices-of.js';
export { type Asked, askedOf } from './logic/asked-of.js';
export { leavesOf } from './logic/holds.js';
export { pipeAnswers, pipedIn } from './logic/pipe-answers.js';
export { questionOfScale, scaleQuestionsOf } from './scales/scale-tables.js';
export { questionOfItem, scaleOfPack, type ScalePack } from './scales/pack.js';
export { parsePack } from './reading/parse-pack.js';
export { classesWithinReach } from './scales/classes-within-reach.js';
export type { Scale } from './scales/scale.js';
export { scoresOfClasses } from './scales/scores-of-class.js';
export { withScores } from './scales/with-scores.js';
export { tablesIn, tablesOf, untabledOf } from './tabled-questions.js';
export {
  type AnswerOption,
  type Aspect,
  COUNCIL_TASKS,
  type CouncilTask,
  type MatrixRow,
  OPTION_ROLES,
  type OptionRole,
  type QuestionFields,
  type ValueClass,
} from './question.js';
export { partsOfRow } from './parts-of-row.js';
export { headcountOf } from './headcount-of.js';
export {
  type Claim,
  type Demand,
  numbersOf,
  type ProfileGroup,
  type ProfileOption,
  type ProfileQuestion,
  type Question,
  type Questionnaire,
  QUESTIONNAIRE_SCHEMA,
  questionsOf,
  type Section,
} from './questionnaire.js';
export {
  type AgreedMerge,
  type CouncilKeyPin,
  DEFAULT_KEEP_MONTHS,
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  FEWEST_COMMENTS,
  isByInvitation,
  isKeepMonths,
  isOpenedOnTable,
  INFORMATION,
  keepMonthsOf,
  MOST_KEEP_MONTHS,
  MOST_TESTS,
  SURVEY_MODES,
  type SurveyDefinition,
  type SurveyInformation,
  type SurveyKeys,
  type SurveyMode,
  THRESHOLD_FLOOR,
  timeZoneOf,
} from './survey-definition.js';
export { type CouncilSeats, FEWEST_HOLDERS, MOST_HOLDERS } from './council-seats.js';
export { checkConditions } from './reading/check-conditions.js';
export { missingTranslations, type MissingTranslation } from './reading/missing-translations.js';
export { parseNewQuestionnaire } from './reading/parse-new-questionnaire.js';
export { parseQuestionnaire } from './reading/parse-questionnaire.js';
export { findDefinitionProblem } from './format/definition-form.js';
export { definitionSchema, questionnaireSchema } from './format/questionnaire-schema.js';
export { type Finding, FINDINGS } from './findings.js';
export { QuestionnaireError, type QuestionnaireProblem, remedyAt } from './format/problems.js';
export type { Answer, Response } from './response.js';
export { hasHostileCharacters, normaliseText } from './text-rules.js';
export { limitInformation, tidyInformation } from './tidy-information.js';
export { LONGEST_INFORMATION } from './definition-checks.js';
