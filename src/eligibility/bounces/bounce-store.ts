import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { MailBatch } from '../queue/mail-batch.entity.js';
import { insertNew } from '../storage/insert-new.js';
import { Bounce } from './bounce.entity.js';
import type { ReadBounce } from './read-bounce.js';

/** What came back of the mails of one list. */
export interface BounceCount {
  readonly batch: string;
  readonly list: string;
  readonly failed: number;
  readonly other: number;
}

/** How many messages came back, list by list. Takes no invitation from anybody. */
@Injectable()
export class BounceStore {
  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {}

  /** Counts each message once, however often it is found; one that answers no list of ours never. */
  count(found: readonly (ReadBounce & { readonly uid: string })[]): Promise<void> {
    return this.database.run(async (manager) => {
      const lists = new Set(found.flatMap(({ list }) => list ?? []));
      const batches = await manager.findBy(MailBatch, { id: In([...lists]) });
      const surveys = new Map(batches.map(({ id, survey }) => [id, survey] as const));
      const rows = found.flatMap(({ list = '', kind, uid }): Bounce[] => {
        const survey = surveys.get(list);
        if (survey === undefined) return [];
        return [{ id: newId(), survey, batch: list, kind, mark: markOf(uid) }];
      });
      await insertNew(
        manager,
        Bounce,
        rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    });
  }

  /** Forgets of messages that are gone from the mailbox which they were. */
  forgetAllBut(uids: readonly string[]): Promise<void> {
    return this.database.run(async (manager) => {
      const there = new Set(uids.map(markOf));
      const marked = await manager.findBy(Bounce, { mark: Not(IsNull()) });
      const gone = marked.filter(({ mark }) => !there.has(mark!)).map(({ id }) => id);
      if (gone.length > 0) await manager.update(Bounce, { id: In(gone) }, { mark: null });
    });
  }

  /** Of the lists of a survey from which something came back. */
  counts(survey: string): Promise<readonly BounceCount[]> {
    return this.database.run(async (manager) => {
      const rows = await manager.findBy(Bounce, { survey });
      const batches = await manager.findBy(MailBatch, { survey });
      return batches
        .map(({ id, name }) => {
          const own = rows.filter(({ batch }) => batch === id);
          const failed = own.filter(({ kind }) => kind === 'failed').length;
          return { batch: id, list: name, failed, other: own.length - failed };
        })
        .filter(({ failed, other }) => failed + other > 0);
    });
  }
}

const newId = (): string => randomBytes(32).toString('hex');
const markOf = (uid: string): string => createHash('sha256').update(uid).digest('hex');
