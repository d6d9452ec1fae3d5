import type { DrawingPhase } from '../../storage/drawing.entity.js';
import type { ListRefusal } from '../../invitations/invitation-lists.js';

export interface InvitationsTexts {
  readonly title: string;
  readonly noSurveys: string;
  readonly errors: string;
  readonly back: string;
  readonly invited: string;
  readonly enough: string;
  readonly tooFew: string;
  readonly noNames: string;
  readonly slips: string;
  readonly slipsIntro: string;
  readonly hashes: string;
  readonly hashesHint: string;
  readonly count: string;
  readonly countHint: string;
  readonly upload: string;
  readonly mail: string;
  readonly mailIntro: string;
  readonly addresses: string;
  readonly addressesHint: string;
  readonly queue: string;
  readonly retry: string;
  readonly queued: string;
  readonly sent: string;
  readonly failed: string;
  readonly uncertain: string;
  readonly uncertainHint: string;
  readonly revoke: string;
  readonly revokeIntro: string;
  readonly revokeHashes: string;
  readonly revokeSubmit: string;
  readonly drawing: string;
  readonly drawingIntro: string;
  readonly phases: Readonly<Record<DrawingPhase, string>>;
  readonly book: string;
  readonly bookHint: string;
  readonly drawingSubmit: string;
  readonly drawingSaved: string;
  readonly added: string;
  readonly queuedNow: string;
  readonly revoked: string;
  readonly retried: string;
  /** By the kind of refusal; `{line}` is filled in. */
  readonly refusals: Readonly<Record<ListRefusal['kind'], string>>;
}
