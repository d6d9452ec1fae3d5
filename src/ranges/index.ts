/**
 * PURE. Prints counts by group as ranges, one figure after another, each chosen only from what is
 * printed already, so that whoever knows the program learns nothing beyond the ranges. Knows rows,
 * answers and people, and nothing of surveys. No chance, no clock, no I/O.
 */
export { type Layout, type LayoutRequest, layOut, type ProfileSizes } from './layout.js';
export {
  type CountedAnswers,
  type PrintedRows,
  printQuestion,
  type PrintRules,
} from './print-question.js';
export { type Range } from './print-table.js';
export { type Item } from './rows.js';
