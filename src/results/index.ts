/**
 * The reps' way in: the list of surveys, and one page per survey with its turnout, its results and
 * the record of what was published. Shows what other rooms made; of its own it keeps the public figures that
 * reps set beside a survey, and nothing else.
 */
import { SurveyReferences } from './references/survey-references.entity.js';

export { ResultsModule } from './results.module.js';

export const RESULTS_ENTITIES = [SurveyReferences];
