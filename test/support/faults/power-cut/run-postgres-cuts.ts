import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { ProtectedRelease } from '../../../../src/disclosure/index.js';
import { Chance } from '../../seeded-chance.js';
import { CommittedRows } from '../count-committed.js';
import type { CountCommitted, UseCase } from '../use-case.js';
import { useCasesOf } from '../use-cases.js';
import { close, type LogPosition, PostgresCluster, type Tear } from './postgres-cluster.js';
import type { PowerCutResult } from './run-power-cuts.js';

/** So many use cases are under way at once, so that commits meet. */
const LANES = 3;
/** What a disk writes at once, whole or not at all. */
const SECTOR = 512;

export interface PostgresCutOptions {
  readonly seed: number;
  /** How often every use case is carried out. */
  readonly rounds: number;
  readonly cuts: number;
  /** The control: `synchronous_commit` stays off, as the server has it, and something is lost. */
  readonly isUnchecked: boolean;
  /** Whether the first cut after which something is lost is the last one. */
  readonly endsAtLoss?: boolean;
  readonly release: ProtectedRelease;
}

interface Confirmed {
  readonly useCase: UseCase;
  readonly n: number;
}

/** A moment at which the power may have been cut. */
interface Moment extends LogPosition {
  /** How many had been confirmed before PostgreSQL was asked how far it had made sure of its log. */
  readonly confirmed: number;
}

/**
 * Carries out every use case on a server that delays what it need not make sure of, and asks it all the
 * while how far it has. Then cuts the power at some of these moments: nothing that was written to tables
 * since the beginning has reached the disk, the log ends where it was made sure of, and what had been
 * written of it besides is lost or torn. A server recovers from that, and what had been confirmed
 * before is looked for. Of PostgreSQL its word is believed, and that it makes true on the disk what it
 * says; of Cahier it is seen that it confirms nothing earlier.
 */
export async function runPostgresCuts(
  cluster: PostgresCluster,
  { seed, rounds, cuts, isUnchecked, endsAtLoss = false, release }: PostgresCutOptions,
): Promise<PowerCutResult> {
  const found: Found[] = [];
  const looking: { count: CountCommitted } = { count: () => Promise.resolve(0) };
  const switchOn = isUnchecked ? leaveCommitsDelayed() : () => undefined;
  await cluster.begin();
  const stores = await cluster.open();
  try {
    const count: CountCommitted = (...asked) => looking.count(...asked);
    const useCases = useCasesOf({ stores, count, release });
    const { confirmed, moments } = await record(cluster, useCases, rounds);
    await cluster.stop();
    const chance = new Chance(seed);
    const isFresh = ({ confirmed: so }: Moment, at: number) => so !== moments[at - 1]?.confirmed;
    const fresh = moments.filter(isFresh);
    while (found.length < cuts && !(endsAtLoss && total(found).lost > 0)) {
      // Every other one as soon as something was confirmed: then the least time has passed.
      const moment = chance.pick(found.length % 2 === 0 ? fresh : moments);
      const before = confirmed.slice(0, moment.confirmed);
      const times = await lookAfter(cluster, looking, moment, before, chance);
      found.push({ before: before.length, times });
    }
    return total(found);
  } finally {
    switchOn();
    await close(stores);
    await cluster.stop();
  }
}

/** What was found after a cut. */
interface Found {
  /** How many had been confirmed before it. */
  readonly before: number;
  /** How often each is there; nothing where the server does not come up. */
  readonly times: readonly number[] | undefined;
}

function total(found: readonly Found[]): PowerCutResult {
  const all = found.flatMap(
    ({ before, times }) => times ?? Array.from({ length: before }, () => 0),
  );
  return {
    cuts: found.length,
    acknowledged: all.length,
    stored: all.filter((times) => times > 0).length,
    lost: all.filter((times) => times === 0).length,
    doubled: all.filter((times) => times > 1).length,
    damaged: found.filter(({ times }) => times === undefined).length,
  };
}

async function record(cluster: PostgresCluster, useCases: readonly UseCase[], rounds: number) {
  const confirmed: Confirmed[] = [];
  const moments: Moment[] = [];
  const units = Array.from({ length: rounds }, () => useCases)
    .flat()
    .entries();
  const lane = async (): Promise<void> => {
    for (const [n, useCase] of units) {
      const work = useCase.prepare(n).then(() => useCase.attempt(n));
      // Two that meet may refuse each other; what is refused is not confirmed.
      if (await work.catch(() => false)) confirmed.push({ useCase, n });
    }
  };
  const work = Promise.all(Array.from({ length: LANES }, lane));
  let isOver = false;
  void work.then(() => (isOver = true));
  await cluster.ask(async (client) => {
    while (!isOver) {
      moments.push({ confirmed: confirmed.length, ...(await askPosition(client)) });
      await pause(1);
    }
  });
  return { confirmed, moments };
}

async function askPosition(client: pg.Client): Promise<LogPosition> {
  const { rows } = await client.query<Record<keyof LogPosition, string>>(
    `SELECT pg_current_wal_flush_lsn() - '0/0' AS flushed, pg_current_wal_insert_lsn() - '0/0' AS written`,
  );
  return { flushed: Number(rows[0]!.flushed), written: Number(rows[0]!.written) };
}

async function lookAfter(
  cluster: PostgresCluster,
  looking: { count: CountCommitted },
  moment: LogPosition,
  before: readonly Confirmed[],
  chance: Chance,
): Promise<readonly number[] | undefined> {
  if (!(await cluster.beginAfterCut(moment, tearing(chance)))) return undefined;
  const committed = new CommittedRows({
    office: cluster.locationOf('office'),
    eligibility: cluster.locationOf('eligibility'),
    responses: cluster.locationOf('responses'),
  });
  looking.count = committed.count;
  try {
    const found: number[] = [];
    for (const { useCase, n } of before) found.push(await useCase.stored(n));
    return found;
  } finally {
    await committed.close();
    await cluster.stop();
  }
}

/** Each sector is lost, or there, or holds anything. */
const tearing =
  (chance: Chance): Tear =>
  (written) => {
    const found = Buffer.from(written);
    for (let from = 0; from < found.length; from += SECTOR) {
      const sector = found.subarray(from, from + SECTOR);
      const fate = chance.below(3);
      if (fate === 0) sector.fill(0);
      if (fate === 1) for (const i of sector.keys()) sector[i] = chance.below(256);
    }
    return found;
  };

type Query = (this: pg.Client, ...parameters: unknown[]) => Promise<unknown>;

/** The control: Cahier's connections leave it as the server has it. Returns what ends that. */
function leaveCommitsDelayed(): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (...parameters) {
    const [, values] = parameters;
    const isSwitch = Array.isArray(values) && values[0] === 'synchronous_commit';
    return isSwitch ? Promise.resolve() : query.apply(this, parameters);
  };
  return () => Object.assign(prototype, { query });
}
