/**
 * PURE. Prints counts by group as ranges, one figure after another, each chosen only from what is
 * printed already and from flags of which crossings are large, so that whoever knows the program learns
 * nothing beyond the ranges and those flags. Knows rows, answers and people, and nothing of surveys. No
 * chance, no clock, no I/O.
 */
export { type Layout, type LayoutRequest, layOut, type ProfileSizes } from './layout.js';
export {
  type CountedAnswers,
  type PrintedRows,
  printQuestion,
  type PrintRules,
} from './print-question.js';
export { type Range } from './print-table.js';
export { type InnerProfile } from './nested-rows.js';
export { type Item, type Row } from './rows.js';
export { type Across } from './silence-across.js';
