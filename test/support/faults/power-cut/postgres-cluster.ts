import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseLocation } from '../../../../src/config/index.js';
import { openDatabase } from '../../../../src/database/index.js';
import { SCHEMA } from '../../../../src/schema.js';
import { embeddedPostgres, embeddedUrl, freePort } from '../../start-postgres.mjs';
import type { Stores } from '../use-case.js';

const NAMES = ['office', 'eligibility', 'responses'] as const;
/** Bytes of a file of the write-ahead log: the least that PostgreSQL allows. */
const SEGMENT = 2 ** 20;

/** As an operator might have it, who wants speed: what is not asked for is made sure of seconds later. */
const HASTY = ['fsync=on', 'synchronous_commit=off', 'wal_writer_delay=10s'];
/** Nothing is removed that a recovery from the beginning needs. */
const WHOLE_LOG = ['wal_keep_size=8GB', 'max_wal_size=8GB', 'checkpoint_timeout=1d'];
/** Of a server that is only looked at. */
const UNSYNCED = ['fsync=off'];

/** How far PostgreSQL says that it has made sure of its log, and how far there was one, as byte counts. */
export interface LogPosition {
  readonly flushed: number;
  readonly written: number;
}

/** Gives the bytes that are found in the place of some that had been written and not been made sure of. */
export type Tear = (written: Buffer) => Buffer;

/**
 * A PostgreSQL of its own with Cahier's three databases, which runs from one beginning again and again:
 * on what it wrote, or on what a power cut would have left of that.
 */
export class PostgresCluster {
  private readonly base: string;
  private readonly live: string;
  private readonly image: string;
  private server: ReturnType<typeof embeddedPostgres> | undefined;
  /** The note from which a recovery begins, as it was when the server had just begun to work. */
  private control = Buffer.alloc(0);

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {
    this.base = join(folder, 'base');
    this.live = join(folder, 'live');
    this.image = join(folder, 'image');
  }

  static async make(): Promise<PostgresCluster> {
    const folder = mkdtempSync(join(tmpdir(), 'cahier-power-'));
    // PostgreSQL runs as another account.
    chmodSync(folder, 0o711);
    const cluster = new PostgresCluster(folder, await freePort());
    const flags = ['--wal-segsize=1', '--no-sync', '--locale=C', '--encoding=UTF8'];
    await cluster.serverOn(cluster.base, [], flags).initialise();
    await cluster.start(cluster.base, UNSYNCED);
    await cluster.ask(async (client) => {
      for (const name of NAMES) await client.query(`CREATE DATABASE ${name}`);
    });
    await cluster.open().then(close);
    await cluster.stop();
    return cluster;
  }

  locationOf(name: keyof Stores): DatabaseLocation {
    return { engine: 'postgres', url: embeddedUrl(this.port, name) };
  }

  /** Begins anew, with nothing of what was written before. */
  async begin(): Promise<void> {
    copy(this.base, this.live);
    await this.start(this.live, [...HASTY, ...WHOLE_LOG]);
    this.control = readFileSync(controlOf(this.live));
  }

  /** Starts on what is left when the power is cut: false where it does not come up. */
  async beginAfterCut(position: LogPosition, tear: Tear): Promise<boolean> {
    copy(this.base, this.image);
    writeFileSync(controlOf(this.image), this.control);
    rmSync(logOf(this.image), { recursive: true });
    copy(logOf(this.live), logOf(this.image));
    cutLog(logOf(this.image), position, tear);
    return this.start(this.image, UNSYNCED).then(
      () => true,
      () => false,
    );
  }

  /** Three databases as Cahier opens them. */
  async open(): Promise<Stores> {
    return {
      office: await openDatabase(this.locationOf('office'), SCHEMA.office),
      eligibility: await openDatabase(this.locationOf('eligibility'), SCHEMA.eligibility),
      responses: await openDatabase(this.locationOf('responses'), SCHEMA.responses),
    };
  }

  /** Lends a connection of its own. */
  async ask<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: embeddedUrl(this.port, 'postgres') });
    await client.connect();
    return work(client).finally(() => client.end());
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(databaseDir: string, settings: readonly string[]): Promise<void> {
    const server = this.serverOn(databaseDir, settings);
    await server.start();
    this.server = server;
  }

  private serverOn(databaseDir: string, settings: readonly string[], initdbFlags: string[] = []) {
    const onLog = () => undefined;
    return embeddedPostgres({ databaseDir, port: this.port, settings, onLog, initdbFlags });
  }
}

export async function close(stores: Stores): Promise<void> {
  for (const store of Object.values(stores) as Stores[keyof Stores][]) await store.close();
}

const controlOf = (folder: string): string => join(folder, 'global', 'pg_control');
const logOf = (folder: string): string => join(folder, 'pg_wal');

/** With the accounts that its files belong to. */
function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const { status } = spawnSync('cp', ['-a', from, to]);
  if (status !== 0) throw new Error('the folder of the databases was not copied');
}

/** Leaves of a log what was made sure of, and of what was written besides what a tear leaves. */
function cutLog(folder: string, { flushed, written }: LogPosition, tear: Tear): void {
  for (const name of readdirSync(folder).filter((one) => /^[0-9A-F]{24}$/.test(one))) {
    const file = join(folder, name);
    const start = startOf(name);
    if (start + SEGMENT <= flushed) continue;
    const before = readFileSync(file);
    const [kept, reached] = [flushed, written].map((at) =>
      Math.min(Math.max(at - start, 0), SEGMENT),
    );
    if (reached === 0) {
      rmSync(file);
      continue;
    }
    const after = Buffer.alloc(SEGMENT);
    before.copy(after, 0, 0, kept);
    tear(before.subarray(kept, reached)).copy(after, kept);
    writeFileSync(file, after);
  }
}

/** Of the first byte of a file, by its name: the timeline, then the number of the file in two halves. */
function startOf(name: string): number {
  const [high, low] = [name.slice(8, 16), name.slice(16)].map((half) => Number.parseInt(half, 16));
  return high! * 2 ** 32 + low! * SEGMENT;
}
