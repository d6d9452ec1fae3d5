/**
 * Looks at a set-up and says in words what is wrong with it and what to do. Reads beside a running
 * server, takes no lock, changes nothing and sends no mail. Never says an address of a person, the
 * address of a server, a password or what a database holds, but for days and how many surveys run.
 */
export { examine, settingsRefused } from './examine.js';
export { sayExamination } from './say-examination.js';
