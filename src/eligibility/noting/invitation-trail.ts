import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Survey } from '../../surveys/index.js';
import { record, type TrailAct, type TrailKind } from '../../trail/index.js';
import { refuse } from '../refusals.js';

/** What is asked for, and of whose survey. */
export interface Asked {
  readonly kind: TrailKind;
  readonly survey: Survey;
  readonly details?: Readonly<Record<string, string | number>>;
}

type Noted = Pick<TrailAct, 'kind' | 'details'>;

/** What comes after the work. */
interface Ending<T> {
  /** What is noted; null where it refused. */
  readonly done?: (result: T) => Noted | null;
  /** What has to run where something is noted, and whether or not it can be. */
  readonly then?: () => Promise<void> | void;
}

/**
 * Writes into the trail what is done to invitations. Their database is another one than the trail's, so that there
 * are two entries: that it is asked for, committed before anything is done, and that it is done, after. Whatever is cut
 * short between, nothing is done without an entry, and none says done of what is not. Whoever asked is not told that
 * nothing was stored where the office's database failed only after the work.
 */
@Injectable()
export class InvitationTrail {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `invitations-not-noted` where the work is done and the office could not be told. */
  async around<T>(
    asked: Asked,
    work: () => Promise<T>,
    { done = () => doneOf(asked.kind), then }: Ending<T> = {},
  ): Promise<T> {
    await this.note(asked);
    const result = await work();
    const noted = done(result);
    if (noted) await this.end({ ...noted, survey: asked.survey }, then);
    return result;
  }

  /** That what has its entry of being asked for elsewhere is done. Throws as `around` does. */
  noteDone({ kind, survey }: Asked, then: Ending<unknown>['then']): Promise<void> {
    return this.end({ ...doneOf(kind), survey }, then);
  }

  private async end(act: TrailAct, then: Ending<unknown>['then']): Promise<void> {
    const failures: unknown[] = [];
    for (const step of [() => this.note(act), then]) {
      try {
        await step?.();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw refuse('invitations-not-noted', {}, { cause: failures[0] });
  }

  private note(act: TrailAct): Promise<void> {
    return this.office.run((manager) => record(manager, this.clock, act));
  }
}

export const doneOf = (act: TrailKind): Noted => ({ kind: 'invitations-done', details: { act } });
