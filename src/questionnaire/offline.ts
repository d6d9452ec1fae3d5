/** What holders load of this room who look a survey over in a page: whether it is one, its hash and its tables. */
export { isDecidedByHolders, signersOf } from './amendments/decision.js';
export { definitionHash } from './definition.js';
export { findDefinitionProblem } from './format/definition-form.js';
export type { SurveyDefinition } from './survey-definition.js';
export { tablesIn } from './tabled-questions.js';
