/**
 * Every edition of every release that was ever published, the chain in which each names the one
 * before. Promises that no edition is changed or removed,
 * and that none prints comments of a question which too few people answered. Never sees a response.
 */
import { Release } from './release.entity.js';
import { Verbatim } from './verbatims/verbatim.entity.js';

export type { EditionState, LedgerEntry } from './ledger/check-chain.js';
export { ReleaseLedger } from './release-ledger.js';
export { ReleaseStore, type Edition, type EditionEntry } from './release-store.js';
export { ReleasesModule } from './releases.module.js';
export { Verbatim };

export const RELEASES_ENTITIES = [Release, Verbatim];
