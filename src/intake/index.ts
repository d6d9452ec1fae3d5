/**
 * The respondents’ pages and the acceptance of a response. Knows what was answered where it is sealed here,
 * and nothing of it where phones seal; never by whom:
 * it reads no cookie and no account and logs nothing; an address is only counted, for a minute, under a
 * hash, so that nobody floods the intake.
 */
export { IntakeKeyMaker } from './intake-key-maker.js';
export { IntakeModule } from './intake.module.js';
export { IntakeOfficeModule } from './intake-office.module.js';
export { ReceiptKeyMaker } from './receipt-key-maker.js';
export { ResponseStore } from './sealing/response-store.js';
