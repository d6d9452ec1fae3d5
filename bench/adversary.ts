/** What the benches take from the tests: invented surveys and the attackers who know the truth. */
export {
  attackAtScale,
  attackByBruteForce,
  attackExactly,
  onlyEdition,
} from '../test/support/attack/attack-release.js';
export { generateSurvey } from '../test/support/generated-survey.js';
export { withManyGroups } from '../test/support/many-groups.js';
export { fileOf, published } from '../test/support/published.js';
export { randomSmallSurvey, THREE_PROFILES, TINY } from '../test/support/random-small-survey.js';
export { rangedTables } from '../src/disclosure/ranged/ranged-tables.js';
export { tabulate } from '../src/disclosure/tabulate.js';
export { useOfCrossings } from '../test/support/use-of-crossings.js';
export { useOfGroups } from '../test/support/use-of-groups.js';
export { loadSolver } from '../src/solver/index.js';
