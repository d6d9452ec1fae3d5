import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { KeyWrap } from '../../secrets/index.js';
import { countInvitations } from '../storage/count-invitations.js';
import { inPieces } from '../storage/insert-new.js';
import { lockSurvey } from '../storage/lock-survey.js';
import { MailBatch } from './mail-batch.entity.js';
import { MailJob } from './mail-job.entity.js';
import { MailSeal } from './mail-seal.js';
import { WrittenAddress } from './written-address.entity.js';

export interface NewList {
  readonly addresses: readonly string[];
  /** What the admin calls it. */
  readonly name: string;
  /** Fewer new people are not written to after others were: they would stand out. */
  readonly fewest: number;
  /** On which it is queued, where the survey is. */
  readonly day?: string;
}

export type ListTaken =
  | { readonly kind: 'queued'; readonly count: number }
  | { readonly kind: 'too-few-new'; readonly count: number }
  /** Lists were read with another key file, or sent by a version that kept no digests. */
  | { readonly kind: 'unknown-before' }
  | { readonly kind: 'over' };

export type ListVoided = 'voided' | 'begun' | 'no-such-list';

/**
 * Lists of addresses, from their upload to the moment at which their invitations are made. A list is
 * taken in one transaction, so that nobody is noted as written to who will not be.
 */
@Injectable()
export class MailLists implements OnApplicationBootstrap {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly seal: MailSeal,
  ) {}

  /** Seals addresses that an earlier version queued in clear. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.run(async (manager) => {
      const queued = await manager.findBy(MailJob, { state: 'queued', batch: '' });
      const clear = queued.filter(({ sealed }) => !KeyWrap.isWrapped(sealed));
      for (const survey of new Set(clear.map((job) => job.survey))) {
        const addresses = clear.filter((job) => job.survey === survey).map(({ sealed }) => sealed);
        await manager.delete(MailJob, { survey, batch: '', state: 'queued' });
        await this.queue(
          manager,
          survey,
          { name: '', addedOn: null },
          await this.unwritten(manager, survey, addresses),
        );
      }
    });
  }

  /** Queues those addresses of a list that nobody has written to yet. */
  add(survey: string, { addresses, name, fewest, day }: NewList): Promise<ListTaken> {
    return this.database.run(async (manager) => {
      if (!(await lockSurvey(this.database, manager, survey))) return { kind: 'over' };
      const earlier = await manager.findBy(MailBatch, { survey });
      if (earlier.some(({ keyMark }) => keyMark !== this.seal.keyMark(survey))) {
        return { kind: 'unknown-before' };
      }
      const unwritten = await this.unwritten(manager, survey, addresses);
      const count = unwritten.size;
      if (count > 0 && count < fewest && earlier.length > 0) return { kind: 'too-few-new', count };
      await this.queue(manager, survey, { name, addedOn: day ?? null }, unwritten);
      return { kind: 'queued', count };
    });
  }

  /** Lists that nobody has been written to of, whose mails can be taken back together. */
  waiting(survey: string): Promise<readonly WaitingList[]> {
    return this.database.run(async (manager) => {
      const batches = await manager.findBy(MailBatch, { survey, state: 'waiting' });
      const lists = batches.map(async ({ id, name, addedOn = null }) => {
        return { id, name, addedOn, count: await manager.countBy(MailJob, { batch: id }) };
      });
      return Promise.all(lists);
    });
  }

  /** Takes back a list as a whole, with the note that its people were written to. */
  void(survey: string, batch: string): Promise<ListVoided> {
    return this.database.run(async (manager) => {
      await lockSurvey(this.database, manager, survey);
      const found = await manager.findOneBy(MailBatch, { id: batch, survey });
      if (!found) return 'no-such-list';
      // Decides against a worker that begins it at the same moment.
      const { affected } = await manager.delete(MailBatch, { id: batch, state: 'waiting' });
      if (affected !== 1) return 'begun';
      const jobs = await manager.findBy(MailJob, { batch });
      const digests = jobs
        .map(({ sealed }) => this.seal.digest(survey, this.seal.open(survey, sealed).address))
        .sort();
      for (const some of inPieces(digests)) {
        await manager.delete(WrittenAddress, { digest: In(some) });
      }
      await manager.delete(MailJob, { batch });
      await countInvitations(manager, survey, 'admin-mails', -jobs.length);
      return 'voided';
    });
  }

  /** Which of these people have, or are about to have, an invitation by mail. */
  writtenTo(survey: string, addresses: readonly string[]): Promise<readonly string[]> {
    return this.database.run(async (manager) => {
      const unwritten = new Set((await this.unwritten(manager, survey, addresses)).values());
      return addresses.filter((address) => !unwritten.has(address));
    });
  }

  /** By digest, in the order of digests, which is nobody's. */
  private async unwritten(
    manager: EntityManager,
    survey: string,
    addresses: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const byDigest = new Map(
      addresses.map((address) => [this.seal.digest(survey, address), address] as const),
    );
    for (const some of inPieces([...byDigest.keys()])) {
      const written = await manager.findBy(WrittenAddress, { digest: In(some) });
      for (const { digest } of written) byDigest.delete(digest);
    }
    return new Map([...byDigest].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Notes first that all of them are written to, then queues their mails. */
  private async queue(
    manager: EntityManager,
    survey: string,
    list: Pick<MailBatch, 'name' | 'addedOn'>,
    people: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (people.size === 0) return;
    const digests = [...people.keys()].map((digest) => ({ digest, survey }));
    for (const some of inPieces(digests)) await manager.insert(WrittenAddress, some);
    const batch = randomBytes(8).toString('hex');
    const keyMark = this.seal.keyMark(survey);
    await manager.insert(MailBatch, { id: batch, survey, ...list, keyMark, state: 'waiting' });
    const jobs = [...people.values()]
      .map((address) => ({
        id: randomBytes(32).toString('hex'),
        survey,
        batch,
        sealed: this.seal.seal(survey, { address }),
        state: 'queued' as const,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const some of inPieces(jobs)) await manager.insert(MailJob, some);
    await countInvitations(manager, survey, 'admin-mails', jobs.length);
  }
}

export interface WaitingList {
  /** The day on which it was sent in, where the survey is; unknown of lists of an earlier version. */
  readonly addedOn: string | null;
  readonly id: string;
  readonly name: string;
  readonly count: number;
}
