/**
 * The respondents' pages and the acceptance of a response. Knows what was answered, never by whom:
 * it reads no cookie, no address and no account, and logs nothing.
 */
export { IntakeKeyMaker } from './intake-key-maker.js';
export { IntakeModule } from './intake.module.js';
export { IntakeOfficeModule } from './intake-office.module.js';
export { ResponseStore } from './sealing/response-store.js';
