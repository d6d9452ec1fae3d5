import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { Batches, type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { EVERYBODY } from './everybody.js';
import { type InvitationNumbers, invitedOf } from '../../surveys/index.js';
import { countInvitations } from './count-invitations.js';
import { Draw } from './draw.entity.js';
import {
  type AskedDraw,
  type DrawStanding,
  readStandings,
  type SignedDraw,
  useInvitations,
} from './draw-batches.js';
import { DrawTable } from './draw-table.js';
import { inPieces, insertNew } from './insert-new.js';
import { Invitation } from './invitation.entity.js';
import { invitationNumbers } from './invitation-numbers.js';
import type { CountKind } from './invitation-count.entity.js';

/** Invitations and what became of them, by hash. */
@Injectable()
export class InvitationStore {
  private readonly standings: Batches<AskedDraw, DrawStanding>;
  private readonly draws: Batches<SignedDraw, boolean>;

  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {
    const inOne =
      <In, Out>(work: (table: DrawTable, items: readonly In[]) => Promise<Out>) =>
      (items: readonly In[]): Promise<Out> =>
        database.run((manager) => work(new DrawTable(manager, database.engine), items));
    this.standings = new Batches(inOne(readStandings));
    this.draws = new Batches(inOne(useInvitations));
  }

  /**
   * Adds invitations on slips; those that are there already stay as they are. Returns how many are
   * new, which count for whoever uploaded them.
   */
  add(survey: string, hashes: readonly string[], by: CountKind = 'rep-slips'): Promise<number> {
    const rows = [...hashes]
      .sort()
      .map((hash) => ({ hash, survey, partition: EVERYBODY, revoked: false }));
    return this.database.run(async (manager) => {
      const before = await manager.countBy(Invitation, { survey });
      await insertNew(manager, Invitation, rows);
      const added = (await manager.countBy(Invitation, { survey })) - before;
      await countInvitations(manager, survey, by, added);
      return added;
    });
  }

  /** Whether one of `hashes` was uploaded for another survey: each is good for the one it names. */
  hasElsewhere(survey: string, hashes: readonly string[]): Promise<boolean> {
    return this.database.run(async (manager) => {
      for (const some of inPieces(hashes)) {
        if (await manager.existsBy(Invitation, { hash: In(some), survey: Not(survey) }))
          return true;
      }
      return false;
    });
  }

  /**
   * Revokes invitations: whoever has not used one cannot any more. Whether one was used makes no
   * difference to what is done, counted or answered here. Returns how many of `hashes` there are.
   */
  revoke(survey: string, hashes: readonly string[]): Promise<number> {
    return this.database.run(async (manager) => {
      let count = 0;
      for (const some of inPieces([...hashes].sort())) {
        const where = { survey, hash: In(some) };
        await this.lock(manager, where);
        await manager.update(Invitation, where, { revoked: true });
        count += await manager.countBy(Invitation, where);
      }
      return count;
    });
  }

  /** What asking for a ballot with an invitation and a blinded value comes to; changes nothing. */
  standingOf(survey: string, invitation: string, blinded: string): Promise<DrawStanding> {
    return this.standings.do({ survey, invitation, blinded });
  }

  /**
   * Uses an invitation for a blinded value, for good, and keeps the signature of it. True when it
   * is used for this value, now or before; false when it is unknown, revoked, or used for another
   * (protocol.md 5.2).
   */
  draw(survey: string, draw: Omit<SignedDraw, 'survey'>): Promise<boolean> {
    return this.draws.do({ ...draw, survey });
  }

  /**
   * What whoever holds an invitation may know of it: what was so when `tellDraws` was last called.
   * One that was revoked before it was used is as unknown as one that never was.
   */
  stateOf(survey: string, hash: string): Promise<'drawn' | 'not-drawn' | 'unknown'> {
    return this.database.run(async (manager) => {
      const known = await manager.findOneBy(Invitation, { hash, survey });
      if (!known) return 'unknown';
      if (await manager.existsBy(Draw, { invitation: hash, told: true })) return 'drawn';
      return known.revoked ? 'unknown' : 'not-drawn';
    });
  }

  /** From here on `stateOf` tells of all that were drawn until now. */
  async tellDraws(): Promise<void> {
    await this.database.run((manager) => manager.update(Draw, { told: false }, { told: true }));
  }

  /** How many have drawn is for nobody to see before the end. */
  numbers(survey: string): Promise<InvitationNumbers> {
    return this.database.run((manager) => invitationNumbers(manager, survey));
  }

  /** How many invitations can be used or were. */
  async countInvited(survey: string): Promise<number> {
    return invitedOf(null, await this.numbers(survey));
  }

  /** SQLite needs no lock: no two pieces of work share a moment there. */
  private async lock(manager: EntityManager, where: object): Promise<void> {
    if (this.database.engine !== 'postgres') return;
    const lock = { mode: 'pessimistic_write' } as const;
    await manager.find(Invitation, { where, lock, order: { hash: 'ASC' } });
  }
}
