/**
 * The bulletin that a survey publishes when it closes: which ballots were counted, for everybody
 * to look their own up. Sees whole sealed responses, whose hashes it lists; never an answer, and
 * never who cast a ballot.
 */
import { Bulletin } from './bulletin.entity.js';

export { BulletinMaker } from './bulletin-maker.js';
export { BulletinStore, type BulletinSummary } from './bulletin-store.js';
export { countSigned, isToOpen, tellStanding } from './what-counts.js';
export { BulletinModule } from './bulletin.module.js';

export const BULLETIN_ENTITIES = [Bulletin];
