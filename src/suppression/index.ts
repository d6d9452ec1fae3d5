/**
 * Complementary suppression of one bases-only table problem: which further cells must be withheld so
 * that each small one stays uncertain. Pure: the solver and the clock are arguments. Promises that
 * no pattern leaves it which its own attacker has not failed to break.
 */
export {
  auditPattern,
  type AuditOptions,
  type PatternAudit,
  type Verdict,
} from './audit-pattern.js';
export { USUAL_ALLOWANCE } from './effort.js';
export {
  cellName,
  type Cell,
  type CellKey,
  type CellStatus,
  type TableInstance,
} from './instance.js';
export type {
  LinearModel,
  LinearProgram,
  LinearSolver,
  Row,
  Solution,
  SolveOptions,
} from './linear-solver.js';
export { PROTECTION_LEVELS, type ProtectionLevel } from './protection-level.js';
export { type Pattern, patternJson, protectTable, type Protection } from './protect-table.js';
export { readInstance } from './read-instance.js';
