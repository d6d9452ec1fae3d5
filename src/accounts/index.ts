/**
 * Who may work with surveys: accounts of admins and reps, their sessions, and the guard before
 * every route. Never sees a survey or a response; respondents have no account.
 */
export { AccessGuard } from './access/access.guard.js';
export { AccessModule } from './access/access.module.js';
export { Account } from './account.entity.js';
export { AccountRemoval, type RemovalOutcome } from './administration/account-removal.js';
export { AccountService, type NewAccount } from './account.service.js';
export { AccountTiesModule } from './account-ties.module.js';
export { AccountsModule } from './accounts.module.js';
export { ACCOUNTS_ENTITIES } from './entities.js';
export { clearFactors, hasFactors, SecondFactors } from './factors/second-factors.js';
export { holdAccounts } from './hold-accounts.js';
export { hashing } from './password/hashing-queue.js';
export { PasswordComparison } from './password/password-comparison.js';
export { readLogin } from './login-name.js';
export { FirstAdminLink } from './links/first-admin-link.js';
export { isFirstDay, type LettingIn, lettingsIn } from './pairs/lettings-in.js';
export { inDoubtUntil, mayAgree } from './pairs/may-agree.js';
export { PasswordResets } from './reset/password-resets.js';
export { viewResets } from './reset/resets.view.js';
export { SignInModule } from './sign-in/sign-in.module.js';
export { AttemptLimit } from './limits/attempt-limit.js';
export type { AccountTies, HeldSurvey } from './ports.js';
