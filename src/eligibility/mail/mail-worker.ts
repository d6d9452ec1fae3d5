import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import type { Survey } from '../../surveys/index.js';
import { DrawingTimes } from '../draw/drawing-times.js';
import { InvitationDesk } from '../inviting/invitation-desk.js';
import { MailQueue } from '../queue/mail-queue.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { MailSender } from './mail-sender.js';

const LOOK_EVERY_MS = 20_000;
const MINUTE_MS = 60_000;
/** A server that breaks off each time may have sent the mail each time. */
const MOST_UNCERTAIN = 3;

/**
 * Sends what is queued for surveys that give out ballots: whoever gets a link can use it at once. Takes up
 * by itself, at a start as well, what was queued before.
 */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private readonly sending = new QuietWork(logOf('eligibility'), 'mail-stopped');
  private readonly stop = new AbortController();
  /** How often nobody could tell whether a mail was taken, by job. */
  private readonly uncertain = new Map<string, number>();

  constructor(
    private readonly queue: MailQueue,
    private readonly sender: MailSender,
    private readonly letters: LetterDesk,
    private readonly desk: InvitationDesk,
    private readonly times: DrawingTimes,
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
    const drawing = await this.times.now();
    const byId = new Map(drawing.map((survey) => [survey.id, survey]));
    const surveys = [...byId.keys()];
    if (!(await this.queue.hasWork(surveys)) || !(await this.sender.isReachable())) return;
    await this.desk.inviteWaiting(surveys);
    for (const [i, id] of (await this.queue.ready(surveys)).entries()) {
      if (i > 0) await this.pause();
      if (this.stop.signal.aborted) break;
      const wentWell = await this.sendOne(id, byId);
      // A server that is gone must not make every mail an uncertain one.
      if (!wentWell && !(await this.sender.isReachable())) break;
    }
    await this.desk.settle(surveys);
  }

  private async pause(): Promise<void> {
    const { signal } = this.stop;
    const length = MINUTE_MS / this.configuration.mail!.perMinute;
    await pause(length, undefined, { signal }).catch(() => undefined);
  }

  /** False when the mail server did not say yes or no. */
  private async sendOne(id: string, surveys: ReadonlyMap<string, Survey>): Promise<boolean> {
    const taken = await this.queue.take(id);
    const survey = taken && surveys.get(taken.survey);
    if (!survey) return true;
    const write = await this.letters.invitations(survey);
    const delivery = await this.sender.send({ ...write(taken.code), to: taken.address });
    switch (delivery) {
      case 'sent':
        await this.queue.markSent(id);
        return true;
      case 'refused':
        await this.queue.markUnsent(id, 'failed');
        return true;
      case 'later':
        await this.queue.markUnsent(id, 'ready');
        return false;
      case 'uncertain':
        await this.queue.markUnsent(id, this.isHopeless(id) ? 'uncertain' : 'ready');
        return false;
    }
  }

  private isHopeless(id: string): boolean {
    const times = (this.uncertain.get(id) ?? 0) + 1;
    this.uncertain.set(id, times);
    if (times < MOST_UNCERTAIN) return false;
    this.uncertain.delete(id);
    return true;
  }
}
