import { Injectable } from '@nestjs/common';
import { isByInvitation } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { DrawingEnd } from '../closing/drawing-end.js';
import { MailQueue } from '../storage/mail-queue.js';
import { MailSender } from '../mail/mail-sender.js';
import { MailWorker } from '../mail/mail-worker.js';
import { DrawingStore } from '../storage/drawing-store.js';
import type { Drawing, DrawingPhase } from '../storage/drawing.entity.js';
import { InvitationStore } from '../storage/invitation-store.js';
import { InvitationCounts, type InvitationFigures } from '../counts/invitation-counts.js';
import { readAddresses } from '../addresses/read-addresses.js';
import type { ListProblem } from '../lists/list-problems.js';
import { readHashes } from '../lists/read-hashes.js';

/** Why a list was not taken. */
export type ListRefusal =
  | ListProblem
  | {
      readonly kind:
        | 'open-link'
        | 'not-scheduled'
        | 'over'
        | 'no-mail'
        | 'elsewhere'
        | 'bad-book'
        | 'bad-count'
        | 'drawing-ended'
        | 'end-not-confirmed';
    };

type ReadList<T> =
  | { readonly kind: 'read'; readonly values: readonly T[] }
  | { readonly kind: 'problem'; readonly problem: ListProblem };

export type ListOutcome =
  | { readonly kind: 'done'; readonly read: number; readonly changed: number }
  | { readonly kind: 'refused'; readonly refusal: ListRefusal };

export interface DrawingPlan {
  readonly phase: DrawingPhase;
  /** A name, or nothing for a survey that stands alone. */
  readonly book: string;
  /** Whether whoever ends the drawing said that they know what that means. */
  readonly isSure: boolean;
}

/** What admins and reps do with lists of invitations. They never see one that is usable. */
@Injectable()
export class InvitationLists {
  constructor(
    private readonly counts: InvitationCounts,
    private readonly invitations: InvitationStore,
    private readonly queue: MailQueue,
    private readonly sender: MailSender,
    private readonly worker: MailWorker,
    private readonly drawings: DrawingStore,
    private readonly drawingEnd: DrawingEnd,
  ) {}

  get canSendMail(): boolean {
    return this.sender.isConfigured;
  }

  figures(survey: string): Promise<InvitationFigures> {
    return this.counts.figures(survey);
  }

  /** @param expected how many there are, if whoever uploads said so */
  async addHashes(survey: Survey, text: string, expected?: number): Promise<ListOutcome> {
    const list = readHashes(text, expected);
    if (list.kind === 'read' && (await this.invitations.hasElsewhere(survey.id, list.values))) {
      return { kind: 'refused', refusal: { kind: 'elsewhere' } };
    }
    return this.apply(survey, list, (hashes) => this.invitations.add(survey.id, hashes));
  }

  revoke(survey: Survey, text: string): Promise<ListOutcome> {
    return this.apply(survey, readHashes(text), (hashes) =>
      this.invitations.revoke(survey.id, hashes),
    );
  }

  async addAddresses(survey: Survey, text: string): Promise<ListOutcome> {
    if (!this.canSendMail) return { kind: 'refused', refusal: { kind: 'no-mail' } };
    const outcome = await this.apply(survey, readAddresses(text), (people) =>
      this.queue.add(
        survey.id,
        people.map(({ address }) => address),
      ),
    );
    this.worker.wake();
    return outcome;
  }

  drawing(survey: string): Promise<Drawing> {
    return this.drawings.get(survey);
  }

  /**
   * When ballots are given out, and in which book, until the survey closes. The end is for good: the
   * key that signs ballots is destroyed with it.
   */
  async planDrawing(survey: Survey, { phase, book, isSure }: DrawingPlan): Promise<ListOutcome> {
    const refusal = refusalOf(survey) ?? (await this.refusalToEnd(survey.id, phase, isSure));
    if (refusal) return { kind: 'refused', refusal };
    await this.drawings.set(survey.id, phase, book);
    if (phase === 'ended') await this.drawingEnd.destroyKeys();
    this.worker.wake();
    return { kind: 'done', read: 0, changed: 0 };
  }

  async retryFailed(survey: Survey): Promise<void> {
    await this.queue.retryFailed(survey.id);
    await this.counts.record(survey.id);
    this.worker.wake();
  }

  private async refusalToEnd(
    survey: string,
    phase: DrawingPhase,
    isSure: boolean,
  ): Promise<ListRefusal | undefined> {
    const hasEnded = (await this.drawings.get(survey)).phase === 'ended';
    if (hasEnded) return phase === 'ended' ? undefined : { kind: 'drawing-ended' };
    return phase === 'ended' && !isSure ? { kind: 'end-not-confirmed' } : undefined;
  }

  private async apply<T>(
    survey: Survey,
    list: ReadList<T>,
    change: (values: readonly T[]) => Promise<number>,
  ): Promise<ListOutcome> {
    const refusal = refusalOf(survey);
    if (refusal) return { kind: 'refused', refusal };
    if (list.kind === 'problem') return { kind: 'refused', refusal: list.problem };
    const changed = await change(list.values);
    await this.counts.record(survey.id);
    return { kind: 'done', read: list.values.length, changed };
  }
}

/** Why a survey takes no invitations now, if it does not. */
export function refusalOf({ state, definition }: Survey): ListRefusal | undefined {
  if (!isByInvitation(definition.mode)) return { kind: 'open-link' };
  if (state === 'draft') return { kind: 'not-scheduled' };
  if (state !== 'scheduled' && state !== 'open') return { kind: 'over' };
  return undefined;
}
