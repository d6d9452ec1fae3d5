import { inWords, type Derivation } from './derivation.js';

export type Rule = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10' | 'D13';

/** What leaks, for whom, and the sum by which anybody can check it. */
export interface Leak {
  readonly rule: Rule;
  readonly where: string;
  readonly sentence: string;
  readonly derivation: readonly Derivation[];
}

export interface Proof {
  readonly rule: Rule;
  readonly statement: string;
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
  readonly open: string[] = [];
  private attempts = 0;

  /** Whether to look for another suspicion: they decide nothing, so only so much time is theirs. */
  maySuspect(): boolean {
    return this.suspicions.length < MOST_SUSPICIONS && ++this.attempts <= MOST_ATTEMPTS;
  }

  leak(rule: Rule, where: string, what: string, derivation: readonly Derivation[]): void {
    this.add({ rule, where, sentence: sentenceOf(what, derivation), derivation });
  }

  suspect(rule: Rule, where: string, what: string, derivation: readonly Derivation[]): void {
    this.suspicions.push({ rule, where, sentence: sentenceOf(what, derivation), derivation });
  }

  add(leak: Leak): void {
    this.leaks.push(leak);
    if (this.leaks.length >= MOST_LEAKS) throw new EnoughLeaks();
  }
}

const sentenceOf = (what: string, derivation: readonly Derivation[]): string =>
  derivation.length > 0 ? `${what}: ${inWords(derivation)}.` : `${what}.`;
