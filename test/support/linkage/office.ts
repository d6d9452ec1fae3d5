import { setTimeout as pause } from 'node:timers/promises';
import { invitationHash, parseInvitationSecret, toHex } from '../../../src/credentials/index.js';
import { readMail } from '../read-mail.js';
import type { SmtpServer } from '../smtp-server.js';
import { openSession, type TestSession } from '../testing-app.js';
import type { ScheduledSurvey } from './schedule-survey.js';
import type { Person } from './staff.js';

/** The administrator at work on the survey, over HTTP as in life. */
export class Office {
  private constructor(
    private readonly address: string,
    private readonly survey: ScheduledSurvey,
    private readonly session: TestSession,
  ) {}

  static async signIn(address: string, survey: ScheduledSurvey): Promise<Office> {
    return new Office(address, survey, await openSession(address, survey.login, survey.password));
  }

  /** Uploads the hashes of the slips, opens, and has the other invitations mailed. */
  async inviteAll(staff: readonly Person[], post: SmtpServer): Promise<Map<Person, Uint8Array>> {
    const onPaper = staff.filter(({ byMail }) => !byMail);
    const invitations = new Map(onPaper.map((person) => [person, secretIn(person.slip)]));
    const hashes = [...invitations.values()].map((secret) =>
      toHex(invitationHash(this.survey.id, secret)),
    );
    await this.post('invitations/hashes', { hashes: hashes.join('\n') });
    if (!this.survey.definition.drawing) await this.post('steps', { step: 'open' });
    const addressees = staff.filter(({ byMail }) => byMail);
    await this.post('invitations/mail', {
      addresses: addressees.map(({ address }) => address).join('\n'),
    });
    while (post.mails.length < addressees.length) await pause(50);
    for (const person of addressees) {
      const mail = post.mails.find(({ to }) => to === person.address)!;
      invitations.set(person, secretIn(/^Code: (\S+)$/m.exec(readMail(mail.content).text)![1]!));
    }
    return invitations;
  }

  /** Two reps close it together, before the last day that was announced. */
  async close(): Promise<void> {
    const { id, reps } = this.survey;
    const [one, other] = await Promise.all(
      reps.map(({ login, password }) => openSession(this.address, login, password)),
    );
    const reason = 'All who wanted to answer have answered.';
    await one!.post(`/rep/surveys/${id}/changes/close-early`, { reason });
    const page = await (await other!.get(`/rep/surveys/${id}`)).text();
    const path = /action="(\/rep\/agreements\/\w+\/agree)"/.exec(page)?.[1] ?? '';
    const answer = await other!.post(path, {});
    if (answer.status !== 303) throw new Error(`closing was answered ${answer.status}`);
  }

  private async post(path: string, fields: Record<string, string>): Promise<void> {
    const answer = await this.session.post(`/admin/surveys/${this.survey.id}/${path}`, fields);
    if (answer.status >= 400) {
      throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
    }
  }
}

const secretIn = (code: string): Uint8Array => parseInvitationSecret(code)!;
