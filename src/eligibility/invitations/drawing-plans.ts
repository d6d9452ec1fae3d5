import { Injectable } from '@nestjs/common';
import { isDecidedByHolders } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { DrawingEnd } from '../closing/drawing-end.js';
import { MailWorker } from '../mail/mail-worker.js';
import { DrawingStore, drawingShown } from '../storage/drawing-store.js';
import type { Drawing, DrawingPhase } from '../storage/drawing.entity.js';
import { InvitationTrail } from '../noting/invitation-trail.js';
import { type ListOutcome, type ListRefusal, refusalOf } from './list-outcome.js';

export interface DrawingPlan {
  readonly phase: DrawingPhase;
  /** A name, or nothing for a survey that stands alone. */
  readonly book: string;
  /** Whether whoever ends the drawing said that they know what that means. */
  readonly isSure: boolean;
}

/** When the ballots of a survey are given out. */
@Injectable()
export class DrawingPlans {
  constructor(
    private readonly drawings: DrawingStore,
    private readonly drawingEnd: DrawingEnd,
    private readonly worker: MailWorker,
    private readonly trail: InvitationTrail,
  ) {}

  get(survey: string): Promise<Drawing> {
    return this.drawings.get(survey);
  }

  /** Whether the key that signs ballots stays after the end, for those of an earlier version. */
  keepsKey(survey: string): Promise<boolean> {
    return this.drawingEnd.keepsKey(survey);
  }

  /**
   * When ballots are given out, and in which book, until the survey closes. The end is for good: the
   * key that signs ballots is destroyed with it.
   *
   * @param checkSeen throws when the plan that it takes the place of is not the one that was read
   */
  async set(
    survey: Survey,
    { phase, book, isSure }: DrawingPlan,
    checkSeen: (now: unknown) => void,
  ): Promise<ListOutcome> {
    checkSeen(drawingShown(await this.drawings.get(survey.id)));
    const refusal = refusalOf(survey) ?? (await this.refusalToEnd(survey, phase, isSure));
    if (refusal) return { kind: 'refused', refusal };
    await this.trail.around(
      { kind: 'drawing-planned', survey, details: { phase } },
      async () => {
        await this.drawings.set(survey.id, phase, book, checkSeen);
        if (phase === 'ended') await this.drawingEnd.destroyKeys();
      },
      { then: () => this.worker.wake() },
    );
    return { kind: 'done', read: 0, changed: 0 };
  }

  private async refusalToEnd(
    { id, definition }: Survey,
    phase: DrawingPhase,
    isSure: boolean,
  ): Promise<ListRefusal | undefined> {
    const { phase: now } = await this.drawings.get(id);
    if (definition.drawing && phase !== now) return { kind: 'drawing-has-days' };
    const hasEnded = now === 'ended';
    if (hasEnded) return phase === 'ended' ? undefined : { kind: 'drawing-ended' };
    // Whoever has not drawn would be out for good: that is closing early, which two holders decide.
    if (phase === 'ended' && isDecidedByHolders(definition.holders))
      return { kind: 'drawing-holders' };
    return phase === 'ended' && !isSure ? { kind: 'end-not-confirmed' } : undefined;
  }
}
