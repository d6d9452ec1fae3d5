import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../common/index.js';
import {
  type Database,
  ELIGIBILITY_DATABASE,
  everyNight,
  foldTables,
} from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { InvitationStore } from '../storage/invitation-store.js';

const NIGHT = new QuietWork(logOf('eligibility'), 'nightly-fold-failed');

/**
 * Makes the room forget every night in which order people drew (protocol.md 5.4), and has it tell from
 * then on who asks that an invitation was used; at a start too, for servers that sleep at night.
 */
@Injectable()
export class NightlyFold implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => void = () => undefined;

  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly invitations: InvitationStore,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stop = everyNight(this.clock, NIGHT, () => this.fold());
    await NIGHT.run(() => this.invitations.tellDraws());
  }

  private async fold(): Promise<void> {
    await this.invitations.tellDraws();
    await foldTables(this.database, ELIGIBILITY_TABLES);
  }

  beforeApplicationShutdown(): void {
    this.stop();
  }
}
