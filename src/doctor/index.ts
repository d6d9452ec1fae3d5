/**
 * Looks at a set-up and says in words what is wrong with it and what to do. Reads beside a running
 * server, without the lock of its folder, changes nothing in a database and sends no mail. Never says
 * an address of a person or of a server, a password, or what a database holds but for days and how
 * many surveys run.
 */
export { DoctorModule } from './doctor.module.js';
export { examine, settingsRefused } from './examine.js';
export { sayExamination } from './say-examination.js';
