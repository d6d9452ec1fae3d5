/**
 * The council's key: the reps' passphrases, the key that each survey is sealed to, and its shares.
 * Promises that no passphrase and no whole private half is ever stored, and that nobody alone, nor
 * any admin, can put a key together. Never sees a response.
 */
import { CouncilKey } from './keys/council-key.entity.js';
import { CouncilShare } from './keys/council-share.entity.js';
import { RepresentativeKey } from './keys/representative-key.entity.js';

export { CouncilModule } from './council.module.js';
export { HolderTies } from './holders/holder-ties.js';
export type { Holder } from './holders/holders.js';
export { viewHolders } from './holders/holders.view.js';
export { SurveyHolders } from './holders/survey-holders.js';
export type { KeyHoldings } from './keys/combine-holdings.js';
export { CouncilKeyDestruction } from './keys/council-key-destruction.js';
export { CouncilKeyMaker } from './keys/council-key-maker.js';
export { CouncilLock, type OpeningParty } from './keys/council-lock.js';
export { RepresentativeKeys } from './keys/representative-keys.js';
export { type UnlockRefusal, UnlockRefused } from './keys/unlock-refused.js';
export { RecoveryShares } from './recovery/recovery-shares.js';

export const COUNCIL_ENTITIES = [CouncilKey, CouncilShare, RepresentativeKey];
