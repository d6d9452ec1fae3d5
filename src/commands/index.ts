/** The command line: each command reads and writes plain files, and needs no server unless it is one. */
export { type SaidAudit, sayAudit, sayLeak } from './audit/say-audit.js';
export type { SaidDerivation, SaidTerm } from './audit/say-derivation.js';
export { endWith } from './end-with.js';
export { runCommandLine } from './program.js';
export { sayBulletinSentence, sayCheck } from './say-bulletin.js';
