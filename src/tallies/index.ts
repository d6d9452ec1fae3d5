/**
 * How many people are entitled to a slip, and what became of the paper: one rep's account enters it,
 * another's confirms it. Never sees an invitation, an address or an answer.
 */
export { CountSlips } from './count-slips.js';
export { TalliesModule } from './tallies.module.js';
