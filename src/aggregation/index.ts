/**
 * Publishes the bulletin of a closed survey, opens its results, keeps every release that was
 * ever published, and serves the reps' pages. Promises that a release is never changed or removed, and that the comments it
 * keeps for review are joined to nothing else. The only room that reads responses; it stores none.
 */
import { Bulletin } from './bulletin/bulletin.entity.js';
import { Release } from './releases/release.entity.js';
import { Verbatim } from './verbatims/verbatim.entity.js';

export { AggregationModule } from './aggregation.module.js';
export { BulletinMaker } from './bulletin/bulletin-maker.js';
export { OpeningDesk, type OpeningEnd } from './opening/opening-desk.js';
export { ReleaseStore, type Edition, type EditionEntry } from './releases/release-store.js';

export const AGGREGATION_ENTITIES = [Bulletin, Release, Verbatim];
