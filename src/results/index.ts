/**
 * The reps' way in: the list of surveys, and one page per survey with its turnout, its results and
 * the record of what was published. Shows what other rooms made and makes nothing itself.
 */
export { ResultsModule } from './results.module.js';
