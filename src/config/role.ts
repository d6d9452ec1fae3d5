export type DatabaseName = 'office' | 'eligibility' | 'responses';

/** Which parts of the server a process runs. */
export const ROLES = ['all', 'office', 'eligibility', 'intake'] as const;
export type ServerRole = (typeof ROLES)[number];

/**
 * The databases that each role opens. Who is invited and what was answered meet in no process but
 * the one that plays every part; the office reads responses to evaluate them, and they are sealed.
 */
export const DATABASES_OF: Readonly<Record<ServerRole, readonly DatabaseName[]>> = {
  all: ['office', 'eligibility', 'responses'],
  office: ['office', 'responses'],
  eligibility: ['office', 'eligibility'],
  intake: ['office', 'responses'],
};
