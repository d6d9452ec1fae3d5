import { Draw } from './storage/draw.entity.js';
import { Invitation } from './storage/invitation.entity.js';
import { IssuerKey } from './storage/issuer-key.entity.js';
import { MailJob } from './storage/mail-job.entity.js';

/** Tables of this room, all in the eligibility database. */
export const ELIGIBILITY_ENTITIES = [Invitation, Draw, IssuerKey, MailJob];
