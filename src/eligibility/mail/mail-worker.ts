import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import { InvitationRound } from './invitation-round.js';
import { MailSender } from './mail-sender.js';
import { ReminderRound } from './reminder-round.js';
import type { Round } from './round.js';

const LOOK_EVERY_MS = 20_000;
const MINUTE_MS = 60_000;

/** Sends what is queued, and takes up by itself, at a start as well, what was queued before. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private readonly sending = new QuietWork(logOf('eligibility'), 'mail-stopped');
  private readonly stop = new AbortController();

  constructor(
    private readonly sender: MailSender,
    private readonly invitations: InvitationRound,
    private readonly reminders: ReminderRound,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  get canSend(): boolean {
    return this.sender.isConfigured;
  }

  onApplicationBootstrap(): void {
    if (!this.sender.isConfigured) return;
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS).unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    clearInterval(this.timer);
    await this.running;
  }

  /** Starts sending unless it is under way. */
  wake(): void {
    if (this.stop.signal.aborted || this.running || !this.sender.isConfigured) return;
    // What fails here is looked at again in a moment.
    this.running = this.sending
      .run(() => this.sendWaiting())
      .finally(() => {
        this.running = undefined;
      });
  }

  private async sendWaiting(): Promise<void> {
    for (const round of [this.invitations, this.reminders]) {
      if (!(await round.hasWork())) continue;
      if (this.stop.signal.aborted || !(await this.sender.isReachable())) return;
      await this.send(round);
    }
  }

  private async send(round: Round): Promise<void> {
    for (const [i, step] of (await round.steps()).entries()) {
      if (i > 0) await this.pause();
      if (this.stop.signal.aborted || !(await round.isCurrent())) break;
      // A server that is gone must not make every mail an uncertain one.
      if (!(await step()) && !(await this.sender.isReachable())) break;
    }
    await round.settle();
  }

  private async pause(): Promise<void> {
    const { signal } = this.stop;
    const length = MINUTE_MS / this.configuration.mail!.perMinute;
    await pause(length, undefined, { signal }).catch(() => undefined);
  }
}
