import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { EVERYBODY } from './everybody.js';
import { Draw } from './draw.entity.js';
import { Invitation } from './invitation.entity.js';

const ROWS_AT_ONCE = 200;

/**
 * `unused`: a ballot may be drawn with it. `unsigned`: it was drawn for this value by a version that
 * kept no signature. `refused`: unknown, revoked, or used for another value.
 */
export type DrawStanding =
  | { readonly kind: 'unused' | 'unsigned' | 'refused' }
  | { readonly kind: 'drawn'; readonly signature: string };

const REFUSED = { kind: 'refused' } as const;

/** A draw with what was signed for it. */
export type SignedDraw = Draw & { readonly signature: string };

/** Invitations and what became of them, by hash. */
@Injectable()
export class InvitationStore {
  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {}

  /** Adds invitations; those that are there already stay as they are. Returns how many are new. */
  add(survey: string, hashes: readonly string[]): Promise<number> {
    const rows = [...hashes]
      .sort()
      .map((hash) => ({ hash, survey, partition: EVERYBODY, revoked: false }));
    return this.database.run(async (manager) => {
      const before = await manager.countBy(Invitation, { survey });
      for (const some of inPieces(rows)) await insertNew(manager, Invitation, some);
      return (await manager.countBy(Invitation, { survey })) - before;
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

  /** Revokes those of `hashes` that nobody has used. Returns how many are revoked after it. */
  revoke(survey: string, hashes: readonly string[]): Promise<number> {
    return this.database.run(async (manager) => {
      let count = 0;
      for (const some of inPieces([...hashes].sort())) {
        // Locked, so that none of them is drawn between the look and the change.
        const there = await this.locked(manager, 'pessimistic_write', { survey, hash: In(some) });
        const drawn = await manager.findBy(Draw, { invitation: In(some) });
        const used = new Set(drawn.map(({ invitation }) => invitation));
        const unused = there.map(({ hash }) => hash).filter((hash) => !used.has(hash));
        if (unused.length > 0) {
          await manager.update(Invitation, { hash: In(unused) }, { revoked: true });
        }
        count += unused.length;
      }
      return count;
    });
  }

  /** What asking for a ballot with an invitation and a blinded value comes to; changes nothing. */
  standingOf(survey: string, invitation: string, blinded: string): Promise<DrawStanding> {
    return this.database.run(async (manager): Promise<DrawStanding> => {
      const known = await manager.findOneBy(Invitation, { hash: invitation, survey });
      const drawn = await manager.findOneBy(Draw, { invitation });
      if (!known || known.revoked || (drawn && drawn.blinded !== blinded)) return REFUSED;
      if (!drawn) return { kind: 'unused' };
      const { signature } = drawn;
      return signature === null ? { kind: 'unsigned' } : { kind: 'drawn', signature };
    });
  }

  /**
   * Uses an invitation for a blinded value, for good, and keeps the signature of it. True when it
   * is used for this value, now or before; false when it is unknown, revoked, or used for another
   * (protocol.md 5.2).
   */
  draw(survey: string, { invitation, blinded, signature }: SignedDraw): Promise<boolean> {
    return this.database.run(async (manager) => {
      const where = { hash: invitation, survey, revoked: false };
      const [there] = await this.locked(manager, 'pessimistic_read', where);
      if (!there) return false;
      await insertNew(manager, Draw, [{ invitation, blinded, signature }]);
      await manager.update(Draw, { invitation, blinded, signature: IsNull() }, { signature });
      return manager.existsBy(Draw, { invitation, blinded });
    });
  }

  /** A revoked invitation is as unknown as one that never was. */
  stateOf(survey: string, hash: string): Promise<'drawn' | 'not-drawn' | 'unknown'> {
    return this.database.run(async (manager) => {
      const known = await manager.existsBy(Invitation, { hash, survey, revoked: false });
      const drawn = await manager.existsBy(Draw, { invitation: hash });
      return !known ? 'unknown' : drawn ? 'drawn' : 'not-drawn';
    });
  }

  /** How many may take part. How many have drawn is for nobody to see before the end. */
  countInvited(survey: string): Promise<number> {
    return this.database.run((manager) => countInvited(manager, survey));
  }

  /** SQLite needs no lock: no two pieces of work share a moment there. */
  private locked(
    manager: EntityManager,
    mode: 'pessimistic_read' | 'pessimistic_write',
    where: object,
  ): Promise<Invitation[]> {
    const lock = this.database.engine === 'postgres' ? { lock: { mode } } : {};
    return manager.find(Invitation, { where, ...lock, order: { hash: 'ASC' } });
  }
}

const countInvited = (manager: EntityManager, survey: string): Promise<number> =>
  manager.countBy(Invitation, { survey, revoked: false });

/** A plain insert would have PostgreSQL write the key of a duplicate into its log. */
async function insertNew<T extends object>(
  manager: EntityManager,
  entity: new () => T,
  rows: readonly T[],
): Promise<void> {
  const insert = manager.createQueryBuilder().insert().into(entity);
  await insert
    .values([...rows] as never)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

function* inPieces<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += ROWS_AT_ONCE) yield all.slice(i, i + ROWS_AT_ONCE);
}
