import { Injectable } from '@nestjs/common';
import type { Survey } from '../../surveys/index.js';
import { DrawingTimes } from '../draw/drawing-times.js';
import { InvitationDesk } from '../inviting/invitation-desk.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { MailQueue } from '../queue/mail-queue.js';
import { MailSender } from './mail-sender.js';
import type { Round, Step } from './round.js';

/** A server that breaks off each time may have sent the mail each time. */
const MOST_UNCERTAIN = 3;

/** Invitations to surveys that give out ballots: whoever gets a link can use it at once. */
@Injectable()
export class InvitationRound implements Round {
  /** How often nobody could tell whether a mail was taken, by job. */
  private readonly uncertain = new Map<string, number>();
  /** Of the latest steps. */
  private begunFor: readonly string[] = [];

  constructor(
    private readonly queue: MailQueue,
    private readonly sender: MailSender,
    private readonly letters: LetterDesk,
    private readonly desk: InvitationDesk,
    private readonly times: DrawingTimes,
  ) {}

  async hasWork(): Promise<boolean> {
    return this.queue.hasWork(await this.surveys());
  }

  async steps(): Promise<readonly Step[]> {
    const drawing = await this.times.now();
    const surveys = new Map(drawing.map((survey) => [survey.id, survey]));
    this.begunFor = [...surveys.keys()];
    await this.desk.inviteWaiting([...surveys.keys()]);
    const ready = await this.queue.ready([...surveys.keys()]);
    return ready.map((id) => () => this.send(id, surveys));
  }

  async isCurrent(): Promise<boolean> {
    const now = new Set(await this.surveys());
    return this.begunFor.every((id) => now.has(id));
  }

  async settle(): Promise<void> {
    await this.desk.settle(await this.surveys());
  }

  private async surveys(): Promise<readonly string[]> {
    return (await this.times.now()).map(({ id }) => id);
  }

  private async send(id: string, surveys: ReadonlyMap<string, Survey>): Promise<boolean> {
    const taken = await this.queue.take(id);
    const survey = taken && surveys.get(taken.survey);
    if (!survey) return true;
    const write = await this.letters.invitations(survey);
    const delivery = await this.sender.send({
      ...write(taken.code),
      to: taken.address,
      list: taken.batch,
    });
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
