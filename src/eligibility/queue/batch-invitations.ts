import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import {
  invitationHash,
  newInvitationSecret,
  parseInvitationSecret,
  toHex,
} from '../../credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { EVERYBODY } from '../storage/everybody.js';
import { inPieces, insertNew } from '../storage/insert-new.js';
import { Invitation } from '../storage/invitation.entity.js';
import { lockSurvey } from '../storage/lock-survey.js';
import { MailBatch } from './mail-batch.entity.js';
import { MailJob } from './mail-job.entity.js';
import { MailSeal } from './mail-seal.js';
import { WrittenAddress } from './written-address.entity.js';

/** A survey in which the codes of a list are good. */
export interface InvitedTo {
  readonly survey: string;
  /** Fewer people are not invited to it by this list: they would stand out among its invitations. */
  readonly fewest: number;
}

interface Person {
  readonly job: MailJob;
  readonly address: string;
  readonly code: string;
  readonly surveys: string[];
}

/**
 * Makes the invitations of a whole list in one transaction, in the order of their hashes: whoever
 * compares two copies of the database sees so many more invitations, and which one went to whom by
 * nothing. The codes lie sealed on the mails until each is sent.
 */
@Injectable()
export class BatchInvitations {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly seal: MailSeal,
  ) {}

  /** @param others the other surveys of its book; a person is invited to each once */
  make({ id, survey }: MailBatch, others: readonly InvitedTo[]): Promise<void> {
    return this.database.run(async (manager) => {
      const surveys = [survey, ...others.map((other) => other.survey)].sort();
      for (const one of surveys) await lockSurvey(this.database, manager, one);
      const waiting = { id, state: 'waiting' } as const;
      const { affected } = await manager.update(MailBatch, waiting, { state: 'begun' });
      // Voided, or begun by another process.
      if (affected !== 1) return;
      const jobs = await manager.findBy(MailJob, { batch: id });
      const people = jobs.map((job): Person => ({
        job,
        address: this.seal.open(survey, job.sealed).address,
        code: newInvitationSecret(randomBytes(10)),
        surveys: [survey],
      }));
      for (const other of others) await this.inviteTo(manager, other, people);
      await this.insertInvitations(manager, people);
      await this.replaceJobs(manager, id, people);
    });
  }

  /** Those of a list who have no invitation to another survey of its book yet. */
  private async inviteTo(
    manager: EntityManager,
    { survey, fewest }: InvitedTo,
    people: readonly Person[],
  ): Promise<void> {
    const byDigest = new Map(people.map((one) => [this.seal.digest(survey, one.address), one]));
    for (const some of inPieces([...byDigest.keys()])) {
      const written = await manager.findBy(WrittenAddress, { digest: In(some) });
      for (const { digest } of written) byDigest.delete(digest);
    }
    if (byDigest.size < Math.min(fewest, people.length)) return;
    const digests = [...byDigest.keys()].sort().map((digest) => ({ digest, survey }));
    await insertNew(manager, WrittenAddress, digests);
    for (const person of byDigest.values()) person.surveys.push(survey);
  }

  /** In few statements: meanwhile nobody draws. */
  private async replaceJobs(
    manager: EntityManager,
    batch: string,
    people: readonly Person[],
  ): Promise<void> {
    const jobs = people
      .map(({ job, address, code, surveys }): MailJob => {
        const sealed = this.seal.seal(job.survey, { address, code, surveys });
        return { ...job, sealed, state: 'ready' };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    await manager.delete(MailJob, { batch });
    for (const some of inPieces(jobs)) await manager.insert(MailJob, some);
  }

  private async insertInvitations(
    manager: EntityManager,
    people: readonly Person[],
  ): Promise<void> {
    const invitations = people
      .flatMap(({ code, surveys }) => surveys.map((survey) => invitationTo(survey, code)))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    await insertNew(manager, Invitation, invitations);
  }
}

const invitationTo = (survey: string, code: string): Invitation => ({
  hash: toHex(invitationHash(survey, parseInvitationSecret(code)!)),
  survey,
  partition: EVERYBODY,
  revoked: false,
});
