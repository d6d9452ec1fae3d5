import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../copy-tree.js';
import { Chance } from '../seeded-chance.js';
import { specsFor, type Core } from './cores.js';
import { mutantsOf, type Mutant } from './mutants.js';

export interface PlacedMutant extends Mutant {
  readonly file: string;
}

export interface Verdict {
  readonly core: string;
  /** How many there are, of which only a sample may have been tried. */
  readonly all: number;
  readonly tried: number;
  readonly survivors: readonly PlacedMutant[];
}

/** Longer than any specs of a core take; only a mutant that never ends reaches it. */
const PATIENCE_MS = 120_000;

/** What Jest keeps of each run adds up; a new process every so often costs a second. */
const RUNS_OF_A_JUDGE = 25;

const JUDGE = join(import.meta.dirname, 'judge.mjs');

class Judge {
  private child: ChildProcess | undefined;
  private runs = 0;

  /** Whether the specs pass; a mutant on which they never end is noticed by never ending. */
  async passes(specs: readonly string[], mutant?: PlacedMutant): Promise<boolean> {
    const child = (this.child ??= fork(JUDGE, {
      execArgv: ['--no-warnings', '--experimental-vm-modules'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    this.runs += 1;
    child.send({ specs, mutant: mutant ?? {} });
    const [end] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit'),
      setTimeout(PATIENCE_MS, [], { ref: false }),
    ])) as [{ passes: boolean }?];
    const passes = typeof end === 'object' && end?.passes;
    if (typeof end !== 'object' || this.runs >= RUNS_OF_A_JUDGE) this.end();
    return passes;
  }

  end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
    this.runs = 0;
  }
}

const placed = (file: string): readonly PlacedMutant[] =>
  mutantsOf(readFileSync(join(ROOT, file), 'utf8')).map((mutant) => ({
    ...mutant,
    file: join(ROOT, file),
  }));

function sample<T>(items: readonly T[], budget: number, chance: Chance): readonly T[] {
  const rest = [...items];
  const taken: T[] = [];
  while (taken.length < budget && rest.length > 0) {
    taken.push(...rest.splice(chance.below(rest.length), 1));
  }
  return taken;
}

/** Tries up to `budget` mutants of a core, drawn by `seed`. */
export async function runMutants(
  core: Core,
  { budget, seed }: { readonly budget: number; readonly seed: number },
): Promise<Verdict> {
  const all = core.files.flatMap(placed);
  const tried = sample(all, budget, new Chance(seed));
  const judge = new Judge();
  /** Before the mutants and after them, or what is put down to a mutant could be anything's work. */
  const demandPeace = async (): Promise<void> => {
    if (await judge.passes(core.specs)) return;
    throw new Error(`the specs of ${core.name} do not pass without a mutant`);
  };
  const survivors: PlacedMutant[] = [];
  try {
    await demandPeace();
    for (const mutant of tried) {
      let isAlive = true;
      for (const specs of specsFor(core, mutant.file)) {
        isAlive = isAlive && (await judge.passes(specs, mutant));
      }
      if (isAlive) survivors.push(mutant);
    }
    await demandPeace();
  } finally {
    judge.end();
  }
  return { core: core.name, all: all.length, tried: tried.length, survivors };
}
