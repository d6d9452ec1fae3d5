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
  /** About how many statements are made to fail; unless told, each once in every way, and no fewer. */
  readonly budget?: number | undefined;
  /** Without the look at the connection: the control, which loses. */
  readonly isUnchecked: boolean;
  readonly release: ProtectedRelease;
  /** The names of the only use cases to take; all unless told. */
  readonly only?: readonly string[] | undefined;
}

export interface CampaignResult {
  readonly useCases: number;
  /** How many statements there are to fail, times the ways in which they can. */
  readonly places: number;
  /** How many of them were reached. */
  readonly reached: number;
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
 * What is stored grows with every turn, and some use cases go through all of it: so after so many turns
 * what was confirmed is looked for, and the next ones begin with databases that hold nothing.
 */
const TURNS_PER_STORAGE = 40;

/**
 * Makes every statement of every use case fail in every way, two units in a row, lets the disk
 * recover, sends everything that was refused again, and compares what was confirmed with what
 * another connection finds.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const layer = new FaultLayer(options.engine);
  try {
    return await campaign(layer, options);
  } finally {
    layer.remove();
  }
}

async function campaign(layer: FaultLayer, options: CampaignOptions): Promise<CampaignResult> {
  const { seed, budget } = options;
  const chance = new Chance(seed);
  let ground = await Ground.make(options);
  try {
    const plan = shuffled(await everyPlace(layer, ground), chance);
    const found: Found[] = [];
    let turns = 0;
    const isOver = () => (budget === undefined ? turns === plan.length : layer.injected >= budget);
    for (; !isOver(); turns += 1) {
      if (turns > 0 && turns % TURNS_PER_STORAGE === 0) {
        found.push(...(await ground.look()));
        await ground.remove();
        ground = await Ground.make(options);
      }
      await takeTurn(layer, ground, chance, plan[turns % plan.length]!);
    }
    found.push(...(await ground.look()));
    const broken = found.filter(({ times }) => times !== 1).map(({ name }) => name);
    return {
      useCases: ground.useCases.length,
      places: plan.length,
      reached: Math.min(turns, plan.length),
      injected: layer.injected,
      acknowledged: found.length,
      stored: found.filter(({ times }) => times > 0).length,
      lost: found.filter(({ times }) => times === 0).length,
      doubled: found.filter(({ times }) => times > 1).length,
      broken: [...new Set(broken)],
    };
  } finally {
    await ground.remove();
  }
}

/** One statement of one use case, by its number from its first, and one way in which it fails. */
interface Place {
  readonly useCase: number;
  readonly statement: number;
  readonly kind: number;
}

async function everyPlace(layer: FaultLayer, ground: Ground): Promise<Place[]> {
  const places: Place[] = [];
  for (const [useCase, one] of ground.useCases.entries()) {
    const n = await ground.prepare(one);
    layer.arm(0, 0, 0);
    await one.attempt(n);
    const length = layer.disarm();
    for (let statement = 0; statement < length; statement += 1) {
      for (let kind = 0; kind < layer.kinds; kind += 1) places.push({ useCase, statement, kind });
    }
  }
  return places;
}

/** Each once before any comes again, in no order: so what a budget leaves out is left out by chance. */
function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const other = chance.between(0, i);
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}

async function takeTurn(
  layer: FaultLayer,
  ground: Ground,
  chance: Chance,
  { useCase, statement, kind }: Place,
): Promise<void> {
  const one = ground.useCases[useCase]!;
  const refused: number[] = [];
  for (const length of [chance.between(1, LONGEST), chance.between(1, LONGEST)]) {
    const n = await ground.prepare(one);
    layer.arm(kind, statement, length);
    const isDone = await one.attempt(n).catch(() => false);
    layer.disarm();
    if (isDone) ground.confirm(one, n);
    else refused.push(n);
  }
  refused.push(await ground.prepare(one));
  for (const n of refused) if (await insist(() => one.attempt(n))) ground.confirm(one, n);
}

interface Found {
  /** Of the use case. */
  readonly name: string;
  /** How often it is stored. */
  readonly times: number;
}

/** Three fresh databases, the use cases that work on them, and what they confirmed. */
class Ground {
  private units = 0;
  private readonly confirmed: { readonly useCase: UseCase; readonly n: number }[] = [];

  private constructor(
    readonly useCases: readonly UseCase[],
    readonly remove: () => Promise<void>,
  ) {}

  static async make({ engine, isUnchecked, release, only }: CampaignOptions): Promise<Ground> {
    const storage = await createTestStorage(engine, {}, 'migrated');
    const { office, eligibility, responses } = storage.configuration.databases;
    const locations = { office, eligibility: eligibility!, responses: responses! };
    const open = async (name: keyof Stores) => {
      const database = await openDatabase(locations[name], SCHEMA[name]);
      return isUnchecked ? new UncheckedDatabase(database) : database;
    };
    const stores: Stores = {
      office: await open('office'),
      eligibility: await open('eligibility'),
      responses: await open('responses'),
    };
    const committed = new CommittedRows(locations);
    const place = { stores, count: committed.count, release, isUnchecked };
    const useCases = useCasesOf(place).filter(({ name }) => only?.includes(name) ?? true);
    return new Ground(useCases, async () => {
      await committed.close();
      for (const database of Object.values(stores) as Stores[keyof Stores][]) {
        await database.close().catch(() => undefined);
      }
      await storage.remove();
    });
  }

  /** Makes what a use case needs, while nothing fails; returns the number of its new unit. */
  async prepare(useCase: UseCase): Promise<number> {
    this.units += 1;
    const n = this.units;
    await insist(() => useCase.prepare(n).then(() => true));
    return n;
  }

  confirm(useCase: UseCase, n: number): void {
    this.confirmed.push({ useCase, n });
  }

  /** Counts over another connection. */
  async look(): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const { useCase, n } of this.confirmed) {
      found.push({ name: useCase.name, times: await useCase.stored(n) });
    }
    return found;
  }
}

/** Sends again, as a person would, until it is confirmed or patience is over. */
async function insist(work: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    if (await work().catch(() => false)) return true;
    if (Date.now() > end) return false;
    await pause(50);
  }
}
