import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Survey } from '../../surveys/index.js';
import { record, type TrailAct, type TrailKind } from '../../trail/index.js';

/** What is asked for, and of whose survey. */
export interface Asked {
  readonly kind: TrailKind;
  readonly survey: Survey;
  readonly details?: Readonly<Record<string, string | number>>;
}

type Noted = Pick<TrailAct, 'kind' | 'details'>;

/**
 * Writes into the trail what is done to invitations. Their database is another one than the trail's, so that there
 * are two entries: that it is asked for, committed before anything is done, and that it is done, after. Whatever is cut
 * short between, nothing is done without an entry, and none says done of what is not.
 */
@Injectable()
export class InvitationTrail {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  /** @param done what is noted once the work is over; null where it refused */
  async around<T>(
    asked: Asked,
    work: () => Promise<T>,
    done: (result: T) => Noted | null = () => doneOf(asked.kind),
  ): Promise<T> {
    await this.note(asked);
    const result = await work();
    const noted = done(result);
    if (noted) await this.note({ ...noted, survey: asked.survey });
    return result;
  }

  /** That what has its entry of being asked for elsewhere is done. */
  async noteDone({ kind, survey }: Asked): Promise<void> {
    await this.note({ ...doneOf(kind), survey });
  }

  private note(act: TrailAct): Promise<void> {
    return this.office.run((manager) => record(manager, this.clock, act));
  }
}

export const doneOf = (act: TrailKind): Noted => ({ kind: 'invitations-done', details: { act } });
