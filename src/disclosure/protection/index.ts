/**
 * Decides, once for all tables, which numbers a release shows. It goes in steps: `counting` says
 * what is counted, `search` how a number stays uncertain, and `sizes`, `cube` and `answers` choose
 * what to withhold for it; `ProtectionPlan` is the outcome. Its words, by an example of 100 people
 * at a threshold of 5:
 *
 *                        job X   job Y   job Z
 *              site A      3      12      15      30
 *              site B     11       8      11      30
 *              site C     14      11      15      40
 *                         28      31      41     100
 *
 * - atom: one option of a profile question; block: atoms that stand together in every table
 *   because they were merged. Here every atom is a block of its own.
 * - axis: the blocks of one profile question; grid: two axes crossed, as here; cube: three.
 * - unit: a block of each axis. A/X is one: nothing smaller is ever printed.
 * - set: a row along one axis, such as "site A" or a group of sites; cell: a set of each axis.
 * - line: blocks that one question does not tell apart, though their sizes may be known.
 * - view: a question as classes that exclude each other; class: one of them, such as "yes".
 * - target: a cell that says too much. A/X is one: 3 people are fewer than 5.
 * - wish: what has to be possible for it. A/X wishes to be able to differ by 5.
 * - field: where that is looked for: the units, and the circuits among them.
 * - circuit: units that can trade people without changing a total: A/X and B/Y give what A/Y and
 *   B/X take. Its cells are those of which a number changes: here these four.
 * - trade: one person or answer moved along a circuit. Three people fewer in A/X is one table that
 *   shows the same, eleven more in A/X another: it may hold 0 to 14.
 * - grant: how much of a wish the withheld cells allow. With A/X withheld alone, nothing: it is
 *   30 − 12 − 15. With the four cells of that circuit, all 5.
 * - pattern: the cells that are withheld, of sizes and of one question's answers.
 */
export type { BlockAxis } from './counting/block-axis.js';
export type { AxisSet } from './counting/grid.js';
export type { SiblingMerge } from './counting/merge-siblings.js';
export { agreementLimit } from './counting/question-lines.js';
export type { ProtectionRules } from './counting/rules.js';
export type { Units } from './counting/units.js';
export { type Band, boundOf, lineSlack, ProtectionPlan, type RowNodes } from './protection-plan.js';
export { type Change, PEOPLE } from './search/trades.js';
