import type { Derivation } from './derivation.js';
import type { Sentence } from './sentence.js';

export type Rule = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10' | 'D13';

/** What leaks, for whom, and the sum by which anybody can check it. */
export interface Leak {
  readonly rule: Rule;
  /** The group by name, the question by its code, or both. */
  readonly where: string;
  readonly what: Sentence;
  readonly derivation: readonly Derivation[];
  /** Found among those who came between two editions, as a group of their own. */
  readonly isOfNewcomers?: true;
}

export interface Proof {
  readonly rule: Rule;
  readonly statement: Sentence;
  readonly figures: Readonly<Record<string, number>>;
}

/** After so many the release is known to be unsafe, and nobody reads on. */
const MOST_LEAKS = 40;
const MOST_SUSPICIONS = 20;
const MOST_ATTEMPTS = 60;

/** Thrown when enough leaks were found. */
export class EnoughLeaks extends Error {}

/** Gathers what an attack finds. */
export class Findings {
  readonly leaks: Leak[] = [];
  /**
   * What would break a rule if a group were in truth as small as it may be. Published figures do not
   * tell; who knows the group does.
   */
  readonly suspicions: Leak[] = [];
  /** What could neither be shown to be safe nor to leak (D12). */
  readonly open: Sentence[] = [];
  private attempts = 0;

  /** Whether to look for another suspicion: they decide nothing, so only so much time is theirs. */
  maySuspect(): boolean {
    return this.suspicions.length < MOST_SUSPICIONS && ++this.attempts <= MOST_ATTEMPTS;
  }

  leak(rule: Rule, where: string, what: Sentence, derivation: readonly Derivation[]): void {
    this.add({ rule, where, what, derivation });
  }

  suspect(rule: Rule, where: string, what: Sentence, derivation: readonly Derivation[]): void {
    this.suspicions.push({ rule, where, what, derivation });
  }

  add(leak: Leak): void {
    this.leaks.push(leak);
    if (this.leaks.length >= MOST_LEAKS) throw new EnoughLeaks();
  }
}
