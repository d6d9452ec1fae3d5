import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../../../src/database/index.js';
import type { ProtectedRelease } from '../../../../src/disclosure/index.js';
import { SCHEMA } from '../../../../src/schema.js';
import { CommittedRows } from '../count-committed.js';
import { Chance } from '../../seeded-chance.js';
import type { Stores } from '../use-case.js';
import { useCasesOf } from '../use-cases.js';
import { Disk } from './disk.js';
import { type Operation, readTrace } from './read-trace.js';

const NAMES = ['office', 'eligibility', 'responses'] as const;
const HOOKS = pathToFileURL(join('test', 'support', 'typescript-hooks.mjs')).href;
const WRITER = join('test', 'support', 'faults', 'power-cut', 'writer.mjs');
const CALLS = 'pwrite64,write,ftruncate,fsync,fdatasync,unlink';

export interface PowerCutOptions {
  readonly seed: number;
  /** How often every use case is carried out before. */
  readonly rounds: number;
  readonly cuts: number;
  /** FULL, as Cahier sets it; OFF is the control, which makes sure of nothing and loses. */
  readonly synchronous: 'FULL' | 'OFF';
  readonly release: ProtectedRelease;
}

export interface PowerCutResult {
  readonly cuts: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
  /** Databases that were damaged after a cut. */
  readonly damaged: number;
}

/** Whether this machine can, and may, tell what a process does to its files. */
export const canTrace = (): boolean =>
  spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

/**
 * Records every write and every sync of a process that works on SQLite as Cahier does, and cuts the
 * power between any two of them: what was not made sure of is lost or torn by chance. Then the files
 * are opened again, and what had been confirmed before the cut is looked for.
 */
export async function runPowerCuts(options: PowerCutOptions): Promise<PowerCutResult> {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-power-'));
  try {
    const operations = record(folder, options);
    const begin = operations.findIndex(
      (one) => one.kind === 'said' && one.text.startsWith('begins'),
    );
    const chance = new Chance(options.seed);
    const ends = Array.from({ length: options.cuts }, () =>
      chance.between(begin, operations.length - 1),
    );
    const total = { acknowledged: 0, stored: 0, lost: 0, doubled: 0, damaged: 0 };
    const disk = new Disk();
    let applied = 0;
    // One disk for all cuts, from the first to the last.
    for (const [cut, end] of ends.sort((a, b) => a - b).entries()) {
      for (; applied < end; applied += 1) disk.apply(operations[applied]!);
      const before = operations.slice(0, end);
      const found = await afterCut(
        join(folder, `cut-${cut}`),
        disk.afterCut(chance),
        before,
        options,
      );
      for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += found[name];
    }
    return { cuts: options.cuts, ...total };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function record(folder: string, { rounds, synchronous }: PowerCutOptions): readonly Operation[] {
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const trace = join(folder, 'trace');
  const tracing = ['-f', '-y', '-xx', '-s', '10000000', '-e', `trace=${CALLS}`, '-o', trace];
  const writer = [process.execPath, '--import', HOOKS, WRITER, data, String(rounds), synchronous];
  const { status, stderr } = spawnSync('strace', [...tracing, ...writer], {
    env: { ...process.env, NODE_OPTIONS: '--no-warnings' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the writer did not come to its end: ${stderr}`);
  return readTrace(readFileSync(trace, 'utf8'));
}

async function afterCut(
  folder: string,
  disk: ReadonlyMap<string, Buffer>,
  before: readonly Operation[],
  { release }: PowerCutOptions,
): Promise<Omit<PowerCutResult, 'cuts'>> {
  mkdirSync(folder, { mode: 0o700 });
  for (const [file, content] of disk) {
    // Shared memory is in no file once the power is gone.
    if (/\.sqlite(-wal|-journal)?$/.test(file) && content.length > 0) {
      writeFileSync(join(folder, basename(file)), content);
    }
  }
  const damaged = NAMES.filter((name) => !isIntact(join(folder, `${name}.sqlite`))).length;
  const confirmed = before.flatMap((one) => (one.kind === 'said' ? readConfirmed(one.text) : []));
  if (damaged > 0) {
    const { length } = confirmed;
    return { acknowledged: length, stored: 0, lost: length, doubled: 0, damaged };
  }
  const found = await look(folder, confirmed, release);
  return {
    acknowledged: confirmed.length,
    stored: found.filter((times) => times > 0).length,
    lost: found.filter((times) => times === 0).length,
    doubled: found.filter((times) => times > 1).length,
    damaged,
  };
}

type Confirmed = readonly [place: number, n: number];

const readConfirmed = (text: string): readonly Confirmed[] =>
  [...text.matchAll(/confirmed (\d+) (\d+)\n/g)].map(([, place, n]) => [Number(place), Number(n)]);

function isIntact(file: string): boolean {
  try {
    const database = new Sqlite(file);
    const rows = database.pragma('integrity_check') as { integrity_check: string }[];
    database.close();
    return rows[0]?.integrity_check === 'ok';
  } catch {
    return false;
  }
}

async function look(
  folder: string,
  confirmed: readonly Confirmed[],
  release: ProtectedRelease,
): Promise<readonly number[]> {
  const locationOf = (name: keyof Stores) =>
    ({ engine: 'sqlite', file: join(folder, `${name}.sqlite`) }) as const;
  const stores: Stores = {
    office: await openDatabase(locationOf('office'), SCHEMA.office),
    eligibility: await openDatabase(locationOf('eligibility'), SCHEMA.eligibility),
    responses: await openDatabase(locationOf('responses'), SCHEMA.responses),
  };
  const { count } = new CommittedRows({
    office: locationOf('office'),
    eligibility: locationOf('eligibility'),
    responses: locationOf('responses'),
  });
  const useCases = useCasesOf({ stores, count, release });
  const found: number[] = [];
  for (const [place, n] of confirmed) found.push(await useCases[place]!.stored(n));
  for (const store of Object.values(stores) as Stores[keyof Stores][]) await store.close();
  rmSync(folder, { recursive: true });
  return found;
}
