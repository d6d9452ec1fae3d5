import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Survey } from '../../surveys/index.js';
import { record, type TrailKind } from '../../trail/index.js';

/**
 * Writes into the trail what is done to invitations. Their database is another one than the trail's, so
 * that the entry is committed first: an act that fails afterwards has one all the same, none is without.
 */
@Injectable()
export class InvitationTrail {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  note(
    kind: TrailKind,
    survey: Survey,
    details?: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const act = { kind, survey, ...(details ? { details } : {}) };
    return this.office.run((manager) => record(manager, this.clock, act));
  }
}
