import type { EntityManager } from 'typeorm';
import { type Database, place, places } from '../../database/index.js';
import type { Draw } from './draw.entity.js';

export type KnownInvitation = { readonly survey: string; readonly revoked: boolean };
export type KnownDraw = Pick<Draw, 'blinded' | 'signature'>;

/** The statements on invitations and draws for many at once, raw: an ORM takes three times as long. */
export class DrawTable {
  constructor(
    private readonly manager: EntityManager,
    private readonly engine: Database['engine'],
  ) {}

  /** Invitations by their hashes. */
  invitations(hashes: readonly string[]): Promise<ReadonlyMap<string, KnownInvitation>> {
    return this.readInvitations(hashes, '');
  }

  /** The same; on PostgreSQL nobody revokes one of them before the transaction ends. */
  invitationsToUse(hashes: readonly string[]): Promise<ReadonlyMap<string, KnownInvitation>> {
    return this.readInvitations(hashes, this.engine === 'postgres' ? 'FOR SHARE' : '');
  }

  /** What was drawn, by the hash of the invitation. */
  async draws(hashes: readonly string[]): Promise<ReadonlyMap<string, KnownDraw>> {
    if (hashes.length === 0) return new Map();
    const rows = await this.manager.query<(KnownDraw & { invitation: string })[]>(
      `SELECT invitation, blinded, signature FROM draw
       WHERE invitation IN (${this.places(hashes.length)})`,
      [...hashes],
    );
    return new Map(rows.map((row) => [row.invitation, row]));
  }

  /** Keeps those whose invitation was not used yet, in this order; the first of several of one invitation. */
  async insertNew(draws: readonly Omit<Draw, 'told'>[]): Promise<void> {
    if (draws.length === 0) return;
    const tuples = draws.map((_, i) => `(${this.places(3, i * 3)}, FALSE)`);
    await this.manager.query(
      `INSERT INTO draw (invitation, blinded, signature, told) VALUES ${tuples.join(', ')}
       ON CONFLICT DO NOTHING`,
      draws.flatMap(({ invitation, blinded, signature }) => [invitation, blinded, signature]),
    );
  }

  /** Keeps the signature of a draw that has none, made by a version that kept none. */
  async keepSignature({ invitation, blinded, signature }: Omit<Draw, 'told'>): Promise<void> {
    const [first, second, third] = [0, 1, 2].map((i) => place(this.engine, i));
    await this.manager.query(
      `UPDATE draw SET signature = ${first}
       WHERE invitation = ${second} AND blinded = ${third} AND signature IS NULL`,
      [signature, invitation, blinded],
    );
  }

  private async readInvitations(
    hashes: readonly string[],
    lock: string,
  ): Promise<ReadonlyMap<string, KnownInvitation>> {
    if (hashes.length === 0) return new Map();
    const rows = await this.manager.query<{ hash: string; survey: string; revoked: unknown }[]>(
      `SELECT hash, survey, revoked FROM invitation
       WHERE hash IN (${this.places(hashes.length)}) ORDER BY hash ${lock}`,
      [...hashes],
    );
    return new Map(
      rows.map(({ hash, survey, revoked }) => [hash, { survey, revoked: Boolean(revoked) }]),
    );
  }

  private places(count: number, from = 0): string {
    return places(this.engine, count, from);
  }
}
