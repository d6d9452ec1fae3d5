import { inWords, type Derivation } from './derivation.js';

export type Rule = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10';

/** What leaks, for whom, and the sum by which anybody can check it. */
export interface Leak {
  readonly rule: Rule;
  readonly where: string;
  readonly sentence: string;
  readonly derivation: readonly Derivation[];
  /**
   * Only a leak if the group is in truth as small as it may be (D2): an attacker who knows that from
   * elsewhere learns an answer. Published figures alone do not tell.
   */
  readonly ifSmall: boolean;
}

export interface Proof {
  readonly rule: Rule;
  readonly statement: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** After so many the release is known to be unsafe, and nobody reads on. */
const MOST_LEAKS = 40;

/** Thrown when enough leaks were found. */
export class EnoughLeaks extends Error {}

/** Gathers what an attack finds. */
export class Findings {
  readonly leaks: Leak[] = [];
  /** What could neither be shown to be safe nor to leak (D12). */
  readonly open: string[] = [];

  leak(rule: Rule, where: string, what: string, derivation: readonly Derivation[]): void {
    this.add({ rule, where, sentence: sentenceOf(what, derivation), derivation, ifSmall: false });
  }

  leakIfSmall(rule: Rule, where: string, what: string, derivation: readonly Derivation[]): void {
    this.add({ rule, where, sentence: sentenceOf(what, derivation), derivation, ifSmall: true });
  }

  /** Those that depend on a true size must not crowd out the others. */
  add(leak: Leak): void {
    const alike = this.leaks.filter(({ ifSmall }) => ifSmall === leak.ifSmall).length;
    if (alike < MOST_LEAKS) this.leaks.push(leak);
    else if (!leak.ifSmall) throw new EnoughLeaks();
  }
}

const sentenceOf = (what: string, derivation: readonly Derivation[]): string =>
  derivation.length > 0 ? `${what}: ${inWords(derivation)}.` : `${what}.`;
