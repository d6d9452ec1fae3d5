import type { Axis } from '../reading/axes.js';
import type { CountedTimes, Derivation, Members } from '../findings/derivation.js';
import type { Sentence } from '../findings/sentence.js';
import { ANSWERED, PEOPLE, type Counted, type Fact } from '../reading/facts.js';
import type { AskedQuestion } from '../reading/figures.js';
import { ceilingOf, overOneDenominator } from '../system/fractions.js';
import type { Group } from '../reading/layout.js';
import type { Term } from '../system/rows.js';
import type { Piece } from '../system/system.js';

/** Something counted in a group, e.g. those in it who did not choose "yes". */
export interface Quantity {
  readonly group: Group;
  readonly pieces: readonly Piece[];
  readonly label: Sentence;
}

/**
 * Proves a bound in exact arithmetic, with no solver: every possible person must count for at
 * least as much in the quantity as in the weighted sum of published numbers (at most, for
 * `atMost`); then so does any set of people that has these numbers. Undefined if it does not hold.
 */
export class Replay {
  constructor(
    private readonly axes: readonly Axis[],
    private readonly questions: readonly AskedQuestion[],
  ) {}

  derive(
    quantity: Quantity,
    sense: Derivation['sense'],
    terms: readonly Term[],
  ): Derivation | undefined {
    const used = merge(terms);
    const scale = overOneDenominator(used.map(({ factor }) => factor));
    if (!scale) return undefined;
    const sign = sense === 'atLeast' ? 1n : -1n;
    const weights: Weight[] = quantity.pieces.map(([factor, { question, option }]) => ({
      group: quantity.group,
      question,
      option,
      factor: sign * BigInt(factor) * scale.denominator,
    }));
    let sum = 0n;
    for (const [i, { fact }] of used.entries()) {
      const factor = sign * scale.numerators[i]!;
      // A lower limit can only be added, an upper one only taken away.
      const value = factor > 0n ? fact.least : fact.most;
      if (!Number.isFinite(value)) return undefined;
      sum += factor * BigInt(value);
      weights.push({ group: fact.group, ...fact.counted, factor: -factor });
    }
    if (!this.nobodyBelowZero(weights)) return undefined;
    return {
      label: quantity.label,
      group: this.membersOf(quantity.group),
      counted: quantity.pieces.map(([times, counted]): CountedTimes => {
        return { times, ...this.nameOf(counted) };
      }),
      sense,
      bound: Number(sign * ceilingOf(sum, scale.denominator)),
      denominator: Number(scale.denominator),
      terms: used.map(({ fact: { where, group, counted, least, most } }, i) => ({
        factor: Number(scale.numerators[i]!),
        where,
        group: this.membersOf(group),
        ...this.nameOf(counted),
        least,
        most: Number.isFinite(most) ? most : null,
      })),
    };
  }

  private membersOf({ sets }: Group): Members {
    return Object.fromEntries(
      [...sets].map(([axis, classes]) => [
        this.axes[axis]!.code,
        this.axes[axis]!.membersOf(classes),
      ]),
    );
  }

  private nameOf({ question, option }: Counted) {
    const asked = this.questions[question];
    return { question: asked?.code ?? null, option: asked?.options[option] ?? null };
  }

  /** Whether each possible person, whatever the profile and the answers, weighs 0 or more. */
  private nobodyBelowZero(weights: readonly Weight[]): boolean {
    const involved = this.axes.flatMap((_, axis) =>
      weights.some(({ group }) => group.sets.has(axis)) ? [axis] : [],
    );
    const holders = weights.map((weight) => ({
      ...weight,
      inside: involved.map((axis) => {
        const set = weight.group.sets.get(axis);
        return set ? new Set(set) : undefined;
      }),
    }));
    const walk = (depth: number, left: typeof holders): boolean => {
      if (depth === involved.length) return this.leastWeight(left) >= 0n;
      for (let one = 0; one < this.axes[involved[depth]!]!.classes; one++) {
        const inside = left.filter((weight) => weight.inside[depth]?.has(one) ?? true);
        if (!walk(depth + 1, inside)) return false;
      }
      return true;
    };
    return walk(0, holders);
  }

  /** The least that somebody of one profile can weigh, by the answers they may have given. */
  private leastWeight(weights: readonly Weight[]): bigint {
    const sums = new Map<number, Map<number, bigint>>();
    for (const { question, option, factor } of weights) {
      const own = sums.get(question) ?? new Map<number, bigint>();
      sums.set(question, own.set(option, (own.get(option) ?? 0n) + factor));
    }
    let least = 0n;
    for (const [question, own] of sums) {
      if (question === PEOPLE) least += own.get(ANSWERED)!;
      else least += leastOf(own, this.questions[question]!);
    }
    return least;
  }
}

interface Weight {
  readonly group: Group;
  readonly question: number;
  readonly option: number;
  readonly factor: bigint;
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The least weight of all answers that the question allows, none at all among them. */
function leastOf(
  own: ReadonlyMap<number, bigint>,
  { kind, options, choices }: AskedQuestion,
): bigint {
  if (kind === 'one') return [...own.values()].reduce(lesser, 0n);
  const weights = options.map((_, option) => own.get(option) ?? 0n);
  weights.sort((a, b) => Number(a - b));
  const answering = weights
    .slice(0, choices.most)
    .reduce(
      (sum, weight, i) => sum + (i < choices.least ? weight : lesser(weight, 0n)),
      own.get(ANSWERED) ?? 0n,
    );
  return lesser(answering, 0n);
}

/** One term per published number, without those that cancel out. */
function merge(terms: readonly Term[]): readonly Term[] {
  const sums = new Map<Fact, number>();
  for (const { factor, fact } of terms) sums.set(fact, (sums.get(fact) ?? 0) + factor);
  return [...sums].flatMap(([fact, factor]) => (Math.abs(factor) < 1e-7 ? [] : [{ factor, fact }]));
}
