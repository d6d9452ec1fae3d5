import { Bounce } from './bounces/bounce.entity.js';
import { Drawing } from './storage/drawing.entity.js';
import { Draw } from './storage/draw.entity.js';
import { Invitation } from './storage/invitation.entity.js';
import { IssuerKey } from './storage/issuer-key.entity.js';
import { IssuerRequest } from './storage/issuer-request.entity.js';
import { Letter } from './storage/letter.entity.js';
import { MailBatch } from './queue/mail-batch.entity.js';
import { MailJob } from './queue/mail-job.entity.js';
import { ReminderJob } from './queue/reminder-job.entity.js';
import { ReminderRound } from './queue/reminder-round.entity.js';
import { WrittenAddress } from './queue/written-address.entity.js';
import { InvitationCount } from './storage/invitation-count.entity.js';

/** Tables of the eligibility database. */
export const ELIGIBILITY_ENTITIES = [
  Invitation,
  Draw,
  Drawing,
  IssuerKey,
  Letter,
  MailJob,
  MailBatch,
  WrittenAddress,
  InvitationCount,
  Bounce,
  ReminderJob,
  ReminderRound,
];

/** The one table of this room in the office database. */
export const ELIGIBILITY_OFFICE_ENTITIES = [IssuerRequest];

/** Every table of the eligibility database with its key, for folding. */
export const ELIGIBILITY_TABLES = [
  { name: 'invitation', key: ['hash'] },
  { name: 'draw', key: ['invitation'] },
  { name: 'drawing', key: ['survey'] },
  { name: 'issuer_key', key: ['survey', 'partition'] },
  { name: 'letter', key: ['survey'] },
  { name: 'mail_job', key: ['id'] },
  { name: 'mail_batch', key: ['id'] },
  { name: 'written_address', key: ['digest'] },
  { name: 'invitation_count', key: ['survey', 'kind'] },
  { name: 'bounce', key: ['id'] },
  { name: 'reminder_job', key: ['id'] },
  { name: 'reminder_round', key: ['survey', 'day'] },
];
