/**
 * The only way to the log. Promises that every line names one of our own areas, and that a fault
 * leaves a code, the class of what was thrown and where in our own code: never the message of a
 * library, which may quote what somebody sent, and never a moment.
 */
export { type AreaLog, isLogArea, LOG_AREAS, type LogArea, logOf } from './log-of.js';
export { QuietWork } from './quiet-work.js';
