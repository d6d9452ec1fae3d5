import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import {
  invitationHash,
  newInvitationSecret,
  parseInvitationSecret,
  toHex,
} from '../../credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { logOf, QuietWork } from '../../log/index.js';
import type { Survey } from '../../surveys/index.js';
import { DrawingTimes } from '../draw/drawing-times.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { InvitationCounts } from '../counts/invitation-counts.js';
import { DrawingStore } from '../storage/drawing-store.js';
import { type InvitationTo, MailQueue } from '../storage/mail-queue.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { MailSender } from './mail-sender.js';

const LOOK_EVERY_MS = 20_000;
const MINUTE_MS = 60_000;

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

  constructor(
    private readonly queue: MailQueue,
    private readonly sender: MailSender,
    private readonly letters: LetterDesk,
    private readonly lists: InvitationCounts,
    private readonly drawings: DrawingStore,
    private readonly times: DrawingTimes,
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

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
    const waiting = await this.queue.waiting([...byId.keys()]);
    if (waiting.length === 0 || !(await this.sender.isReachable())) return;
    for (const [i, id] of waiting.entries()) {
      if (i > 0) await this.pause();
      if (this.stop.signal.aborted) break;
      const wentWell = await this.sendOne(id, byId);
      // A server that is gone must not make every mail an uncertain one.
      if (!wentWell && !(await this.sender.isReachable())) break;
    }
    // Rows written one after the other would say which invitation went to whom.
    await foldTables(this.database, ELIGIBILITY_TABLES);
    // The other surveys of a book have new people invited too.
    const books = await Promise.all([...byId.keys()].map((id) => this.drawings.sharing(id)));
    for (const id of new Set(books.flat())) await this.lists.record(id);
  }

  private async invitationsTo(id: string, secret: Uint8Array): Promise<readonly InvitationTo[]> {
    const surveys = await this.drawings.sharing(id);
    return surveys.map((survey) => ({ survey, hash: toHex(invitationHash(survey, secret)) }));
  }

  private async pause(): Promise<void> {
    const { signal } = this.stop;
    const length = MINUTE_MS / this.configuration.mail!.perMinute;
    await pause(length, undefined, { signal }).catch(() => undefined);
  }

  /** False when the mail server did not say yes or no. */
  private async sendOne(id: string, surveys: ReadonlyMap<string, Survey>): Promise<boolean> {
    const job = await this.queue.find(id);
    const survey = job && surveys.get(job.survey);
    if (!job || !survey) return true;
    const write = await this.letters.invitations(survey);
    const code = newInvitationSecret(randomBytes(10));
    const invitations = await this.invitationsTo(survey.id, parseInvitationSecret(code)!);
    if (!(await this.queue.take(id, invitations))) return true;
    const delivery = await this.sender.send({ ...write(code), to: job.address });
    switch (delivery) {
      case 'sent':
        await this.queue.markSent(id);
        return true;
      case 'refused':
        await this.queue.markUnsent(id, invitations, 'failed');
        return true;
      case 'later':
        await this.queue.markUnsent(id, invitations, 'queued');
        return false;
      case 'uncertain':
        return false;
    }
  }
}
