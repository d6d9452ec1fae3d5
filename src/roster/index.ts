/**
 * The council in the office: the files that holders' devices made, which list of holders is in force, and who
 * is missing. Promises that only what the devices of a list have signed is in force, the first list once two accounts have founded the council with it
 * (`agreements`), and that files are
 * never changed, and removed only where no list that is or was in force rests on them. Never sees a private key,
 * nor a device's own file, which it refuses.
 */
import { CouncilFileRow } from './files/council-file.entity.js';

export { foundCouncil, foundingList, listById } from './keeping/found-council.js';
export { CouncilSigners } from './keeping/council-signers.js';
export { ListInForce } from './keeping/list-in-force.js';
export { type SeatSaid, SeatsSay } from './keeping/seats-say.js';
export { ProvenSuccessors } from './keeping/proven-successors.js';
export { signingCouncil } from './keeping/signing-council.js';
export { RosterModule } from './roster.module.js';

export const ROSTER_ENTITIES = [CouncilFileRow];
