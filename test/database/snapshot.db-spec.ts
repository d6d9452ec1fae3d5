import { randomBytes } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Database,
  foldTables,
  openDatabase,
  type Snapshot,
  takeSnapshots,
} from '../../src/database/index.js';
import { Invitation } from '../../src/eligibility/storage/invitation.entity.js';
import { IntakeKeyEntity } from '../../src/responses/intake-key.entity.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';

const SNAPSHOTS = 12;

/** The first cell of the key of every row of a table. */
async function keysIn(snapshot: Snapshot, name: string): Promise<readonly string[]> {
  const table = snapshot.tables.find((one) => one.name === name)!;
  const place = table.columns.indexOf(table.key[0]!);
  const keys: string[] = [];
  for await (const row of snapshot.rows(table)) keys.push(String(row[place]));
  return keys;
}

describe.each(ENGINES)('snapshots of several databases on %s', (engine) => {
  let storage: TestStorage;
  let eligibility: Database;
  let responses: Database;
  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    const { databases } = storage.configuration;
    eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
    responses = await openDatabase(databases.responses!, SCHEMA.responses);
  });
  afterAll(async () => {
    await Promise.all([eligibility, responses].map((one) => one?.close()));
    await storage?.remove();
  });

  const locations = () => {
    const { databases } = storage.configuration;
    return [databases.eligibility!, databases.responses!];
  };

  /** First in one database, then in the other, as a ballot is drawn and then cast. */
  async function writePairs(isOver: () => boolean): Promise<number> {
    let written = 0;
    while (!isOver()) {
      const id = randomBytes(16).toString('hex');
      const row = { hash: id, survey: id, partition: 'all', revoked: false };
      await eligibility.run((manager) => manager.insert(Invitation, row));
      const key = { survey: id, publicKey: 'x', privateKey: '' };
      await responses.run((manager) => manager.insert(IntakeKeyEntity, key));
      written += 1;
      await setImmediate();
    }
    return written;
  }

  it('show nothing in the second that had not happened in the first, while both are written to', async () => {
    let isOver = false;
    const writing = writePairs(() => isOver);
    const strays: string[] = [];
    const sizes: number[] = [];
    const look = async (): Promise<void> => {
      const snapshots = await takeSnapshots(locations());
      // Long enough that a snapshot that went on with the writers would show it.
      await setTimeout(20);
      const cast = await keysIn(snapshots[1]!, 'intake_key');
      const drawn = new Set(await keysIn(snapshots[0]!, 'invitation'));
      strays.push(...cast.filter((id) => !drawn.has(id)));
      sizes.push(cast.length);
      await Promise.all(snapshots.map((snapshot) => snapshot.close()));
      expect(drawn.size - cast.length).toBeLessThanOrEqual(1);
    };
    try {
      for (let i = 0; i < SNAPSHOTS; i += 1) await look();
    } finally {
      isOver = true;
    }
    expect(await writing).toBeGreaterThan(SNAPSHOTS);
    expect(strays).toEqual([]);
    expect(sizes.at(-1)).toBeGreaterThan(sizes[0]!);
  });

  it('give rows in the order of their key, also while the tables are written anew', async () => {
    const [snapshot] = await takeSnapshots(locations().slice(0, 1));
    const folding = foldTables(eligibility, [{ name: 'invitation', key: ['hash'] }]);
    await setTimeout(50);
    const keys = await keysIn(snapshot!, 'invitation');
    await snapshot!.close();
    await folding;
    expect(keys.length).toBeGreaterThan(SNAPSHOTS);
    expect(keys).toEqual([...keys].sort());
  });
});
