import type { Axis } from './axes.js';
import { ANSWERED, PEOPLE, type Fact } from './facts.js';
import type { AskedQuestion } from './figures.js';
import { ceilingOf, overOneDenominator } from './fractions.js';
import type { Group } from './layout.js';
import type { Piece, Term } from './system.js';

/** Something counted in a group, e.g. those in it who did not choose "yes". */
export interface Quantity {
  readonly group: Group;
  readonly pieces: readonly Piece[];
  readonly label: string;
}

/**
 * `quantity ≥ bound` (or `≤`), because it is at least (at most) the sum of the published numbers,
 * each times its factor over `denominator`.
 */
export interface Derivation {
  readonly quantity: string;
  readonly sense: 'atLeast' | 'atMost';
  readonly bound: number;
  readonly denominator: number;
  readonly terms: readonly { readonly factor: number; readonly fact: Fact }[];
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
      quantity: quantity.label,
      sense,
      bound: Number(sign * ceilingOf(sum, scale.denominator)),
      denominator: Number(scale.denominator),
      terms: used.map(({ fact }, i) => ({ factor: Number(scale.numerators[i]!), fact })),
    };
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
  weights.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
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

const MOST_TERMS = 12;

/** `row a1 (41) − row a1|lead (22)`; limits as `≥ 38`. */
function sumInWords({ terms, denominator }: Derivation): string {
  const ordered = [...terms].sort((a, b) => b.factor - a.factor);
  const words = ordered.slice(0, MOST_TERMS).map(({ factor, fact }, i) => {
    const sign = factor < 0 ? '− ' : i > 0 ? '+ ' : '';
    const times = fractionInWords(Math.abs(factor), denominator);
    const value =
      fact.least === fact.most
        ? fact.least
        : fact.most === Infinity
          ? `≥ ${fact.least}`
          : `≤ ${fact.most}`;
    return `${sign}${times}${fact.where} (${value})`;
  });
  const more = terms.length - words.length;
  if (words.length === 0) return 'counts are never negative';
  return more > 0 ? `${words.join(' ')} and ${more} more numbers` : words.join(' ');
}

function fractionInWords(factor: number, denominator: number): string {
  if (factor === denominator) return '';
  return factor % denominator === 0 ? `${factor / denominator} × ` : `${factor}/${denominator} × `;
}

/** One line for a count, two where its least and its greatest value have different reasons. */
export function inWords(derivations: readonly Derivation[]): string {
  const [low, high] = derivations;
  const sameSum = low && high && sumInWords(low) === sumInWords(high) && low.bound === high.bound;
  if (sameSum && low.quantity === high.quantity) {
    return `${low.quantity} = ${sumInWords(low)} = ${low.bound}`;
  }
  return derivations
    .map((one) => {
      const sign = one.sense === 'atLeast' ? '≥' : '≤';
      return `${one.quantity} ${sign} ${sumInWords(one)}, so ${sign} ${one.bound}`;
    })
    .join('; ');
}
