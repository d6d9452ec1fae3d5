import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../../src/database/index.js';
import type { ProtectedRelease } from '../../../src/disclosure/index.js';
import { SCHEMA } from '../../../src/schema.js';
import { createTestStorage, type Engine } from '../databases.js';
import { Chance } from '../seeded-chance.js';
import { CommittedRows } from './count-committed.js';
import { FaultLayer } from './fault-kinds.js';
import { UncheckedDatabase } from './unchecked-database.js';
import type { Stores, UseCase } from './use-case.js';
import { useCasesOf } from './use-cases.js';

export interface CampaignOptions {
  readonly engine: Engine;
  readonly seed: number;
  /** How many statements are made to fail, about. */
  readonly budget: number;
  /** Without the look at the connection: the control, which loses. */
  readonly isUnchecked: boolean;
  readonly release: ProtectedRelease;
  /** The name of the only use case to take; all unless told. */
  readonly only?: string | undefined;
}

export interface CampaignResult {
  readonly useCases: number;
  /** How many statements there are to fail, times the ways in which they can. */
  readonly places: number;
  readonly injected: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
  /** Names of the use cases that lost or doubled something. */
  readonly broken: readonly string[];
}

/** Beginning, one statement and the rollback after it; the next unit has its own turn. */
const LONGEST = 2;
/** A connection that could not be replaced at once is tried again after a second. */
const PATIENCE_MS = 5000;

/**
 * Makes every statement of every use case fail in every way, two units in a row, lets the disk
 * recover, sends everything that was refused again, and compares what was confirmed with what
 * another connection finds.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const storage = await createTestStorage(options.engine);
  const { databases } = storage.configuration;
  const open = async (name: keyof Stores) => {
    const database = await openDatabase(databases[name]!, SCHEMA[name]);
    return options.isUnchecked ? new UncheckedDatabase(database) : database;
  };
  const stores: Stores = {
    office: await open('office'),
    eligibility: await open('eligibility'),
    responses: await open('responses'),
  };
  const committed = new CommittedRows({
    office: databases.office,
    eligibility: databases.eligibility!,
    responses: databases.responses!,
  });
  const layer = new FaultLayer(options.engine);
  try {
    const { release, only } = options;
    const useCases = useCasesOf({ stores, count: committed.count, release }).filter(
      ({ name }) => only === undefined || name === only,
    );
    return await campaign(layer, useCases, options);
  } finally {
    layer.remove();
    await committed.close();
    for (const database of Object.values(stores) as Stores[keyof Stores][]) {
      await database.close().catch(() => undefined);
    }
    await storage.remove();
  }
}

async function campaign(
  layer: FaultLayer,
  useCases: readonly UseCase[],
  { seed, budget }: CampaignOptions,
): Promise<CampaignResult> {
  const chance = new Chance(seed);
  const confirmed: { readonly useCase: UseCase; readonly n: number }[] = [];
  let next = 0;
  const unit = async (useCase: UseCase) => {
    next += 1;
    await insist(() => useCase.prepare(next).then(() => true));
    return next;
  };
  const lengths = new Map<UseCase, number>();
  for (const useCase of useCases) {
    const n = await unit(useCase);
    layer.arm(0, 0, 0);
    await useCase.attempt(n);
    lengths.set(useCase, layer.disarm());
  }
  // Every place of every use case first, in every way; then any of them again.
  const plan = useCases.flatMap((useCase) =>
    Array.from({ length: lengths.get(useCase)! }, (_, place) =>
      Array.from({ length: layer.kinds }, (_, kind) => ({ useCase, place, kind })),
    ).flat(),
  );
  for (let turn = 0; layer.injected < budget; turn += 1) {
    const { useCase, place, kind } =
      plan[
        turn < plan.length && budget >= plan.length ? turn : chance.between(0, plan.length - 1)
      ]!;
    const units: number[] = [];
    for (const length of [chance.between(1, LONGEST), chance.between(1, LONGEST)]) {
      const n = await unit(useCase);
      layer.arm(kind, place, length);
      const isDone = await useCase.attempt(n).catch(() => false);
      layer.disarm();
      if (isDone) confirmed.push({ useCase, n });
      else units.push(n);
    }
    units.push(await unit(useCase));
    for (const n of units) {
      if (await insist(() => useCase.attempt(n))) confirmed.push({ useCase, n });
    }
  }
  const found: number[] = [];
  for (const { useCase, n } of confirmed) found.push(await useCase.stored(n));
  return {
    useCases: useCases.length,
    places: plan.length,
    injected: layer.injected,
    acknowledged: confirmed.length,
    stored: found.filter((times) => times > 0).length,
    lost: found.filter((times) => times === 0).length,
    doubled: found.filter((times) => times > 1).length,
    broken: [
      ...new Set(confirmed.filter((_, i) => found[i] !== 1).map(({ useCase }) => useCase.name)),
    ],
  };
}

/** Sends again, as a person would, until it is confirmed or patience is over. */
async function insist(work: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    if (await work().catch(() => false)) return true;
    if (Date.now() > end) return false;
    await pause(50);
  }
}
