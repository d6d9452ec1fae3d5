/** The one place that knows the solver: it implements the port of `suppression`, and nothing else. */
export { loadSolver } from './highs-solver.js';
