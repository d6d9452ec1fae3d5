import type { Desk } from '../desk/desk.js';
import type { Outcome } from '../desk/outcome.js';

/** One thing that a holder does: it asks at the desk, and ends in what is said and the files that are made. */
export type Step = (desk: Desk) => Promise<Outcome>;
