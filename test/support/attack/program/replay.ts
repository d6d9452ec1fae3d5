import type { Program } from '../programs.js';
import { responsesOf, type DataSet, type TinyFacts } from './tiny-survey.js';

/** Lists too: their keys are positions. */
interface Branch {
  readonly [key: string]: Json;
}
type Json = null | boolean | number | string | Branch;

/**
 * Runs a program on data sets of one survey and remembers what it published. Bytes that differ
 * between two runs on the same data are chance, of which an attacker without the coins learns
 * nothing; all others count. Chance in the figures themselves would need weights by coin, so it is
 * refused.
 */
export class Replay {
  runs = 0;
  private readonly memo = new Map<string, string>();
  private readonly seen = new Map<string, string>();
  private readonly chance: readonly string[];

  constructor(
    private readonly program: Program,
    private readonly facts: TinyFacts,
    first: DataSet,
  ) {
    const [one, other] = [this.run(first), this.run(first)];
    this.chance = differences(JSON.parse(one) as Json, JSON.parse(other) as Json, '');
    if (this.chance.some((path) => path.startsWith('/tables'))) {
      throw new Error('figures that coins decide are not covered by this attack');
    }
  }

  /** What was published of a data set, but for chance. */
  releaseOf(data: DataSet): string {
    const key = data.join();
    let release = this.memo.get(key);
    if (release === undefined) {
      release = without(this.run(data), this.chance);
      this.memo.set(key, release);
      if (!this.seen.has(release)) this.seen.set(release, key);
    }
    return release;
  }

  /** Whether the program was run on it already. */
  knows(data: DataSet): boolean {
    return this.memo.has(data.join());
  }

  /** Every release so far, in the order in which they appeared, and a data set that makes it. */
  releases(): IterableIterator<[release: string, data: string]> {
    return this.seen.entries();
  }

  /** Of all releases so far, how many have the figures of another one and differ elsewhere. */
  toldApart(): number {
    const figures = [...this.seen.keys()].map((release) =>
      JSON.stringify((JSON.parse(release) as Branch)['tables'] ?? release),
    );
    return figures.length - new Set(figures).size;
  }

  private run(data: DataSet): string {
    this.runs++;
    const { definition, invited } = this.facts;
    return this.program({ definition, invited, responses: responsesOf(this.facts, data) });
  }
}

const isBranch = (value: Json): value is Branch => typeof value === 'object' && value !== null;

function differences(one: Json, other: Json, path: string): readonly string[] {
  if (!isBranch(one) || !isBranch(other)) return one === other ? [] : [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(one[key] ?? null, other[key] ?? null, `${path}/${key}`),
  );
}

/** The JSON text without what stands at some paths. */
function without(text: string, paths: readonly string[]): string {
  const release = JSON.parse(text) as Record<string, unknown>;
  for (const path of paths) {
    const keys = path.split('/').slice(1);
    const last = keys.pop()!;
    let at: Record<string, unknown> | undefined = release;
    for (const key of keys) at = at?.[key] as Record<string, unknown> | undefined;
    if (at) at[last] = 'chance';
  }
  return JSON.stringify(release);
}
