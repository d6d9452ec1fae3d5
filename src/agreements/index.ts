/**
 * What takes two: one rep's account proposes, and it is done, once, when the devices of two holders have signed
 * it. Where no council of holders decides another rep's account confirms instead: two accounts then, neither
 * made nor reset by the other within seven days, nor by way of others; not two people. Never sees an answer or a respondent.
 */
export type { Act, Agreed, Described, Proposal, Signing } from './act.js';
export { ActsModule } from './acts.module.js';
export { Agreements, type OpenProposal } from './agreements.js';
export { AgreementsModule } from './agreements.module.js';
export { FoundCouncil } from './founding/found-council.js';
export { ClearFactors } from './lost-factors/clear-factors.js';
export { AGREEMENTS_ENTITIES } from './entities.js';
export { RemoveAccount } from './removal/remove-account.js';
export { viewProposals } from './pages/proposals.view.js';
export { unreadable } from './unreadable.js';
