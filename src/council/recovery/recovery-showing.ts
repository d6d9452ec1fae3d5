import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Survey } from '../../surveys/index.js';
import { record } from '../../trail/index.js';
import { RecoveryShares } from './recovery-shares.js';

/** Shows a recovery share to an admin, never without an entry in the trail before. */
@Injectable()
export class RecoveryShowing {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly shares: RecoveryShares,
    private readonly clock: Clock,
  ) {}

  /** Null when it was shown before, or the server started since. */
  async show(survey: Survey): Promise<string | null> {
    if (!this.shares.isWaiting(survey.id)) return null;
    const act = { kind: 'recovery-share-shown', survey } as const;
    await this.office.run((manager) => record(manager, this.clock, act));
    return this.shares.take(survey.id) ?? null;
  }
}
