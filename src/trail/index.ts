/**
 * The trail of what admins and reps did: who, what, on which day, in order, each entry with the hash
 * of the one before. Promises that an act in the office's database is never committed without its
 * entry. Never sees a respondent, an answer, an address or a text that somebody wrote.
 */
import { TrailHead } from './storage/trail-head.entity.js';
import { TrailRow } from './storage/trail-row.entity.js';

export { checkTrail, isTrailHash, readTrail, type TrailFinding } from './chain/check-trail.js';
export { TRAIL_KINDS, type TrailKind } from './kinds.js';
export { record, type TrailAct } from './record.js';
export { recordedIn, recordedOf } from './recorded-in.js';
export { TrailModule } from './trail.module.js';
export { TrailReader } from './trail-reader.js';

/** Tables of this room, all in the office database. */
export const TRAIL_ENTITIES = [TrailRow, TrailHead];
