import type { Sentence } from './sentence.js';

/** A group by what its members may have answered per profile question; `''` stands for no answer. */
export type Members = Readonly<Record<string, readonly string[]>>;

/** Times what is counted: people, those who answered a question, or those who chose an option. */
export interface CountedTimes {
  readonly times: number;
  readonly question: string | null;
  readonly option: string | null;
}

/** A published number, where it stands, and by how much it is taken. */
export interface DerivationTerm {
  readonly factor: number;
  readonly where: Sentence;
  readonly group: Members;
  readonly question: string | null;
  readonly option: string | null;
  /** Both the number itself, or a limit and nothing (0 or null) on the other side. */
  readonly least: number;
  readonly most: number | null;
}

/**
 * What is counted in a group is `atLeast` (or `atMost`) `bound`, because it is no less (no more) than
 * the sum of the terms, each times its factor over `denominator`, and a whole number. To replay it:
 * whoever a person is and whatever they answered, they count for at least (at most) as much on the
 * left as on the right.
 */
export interface Derivation {
  readonly label: Sentence;
  readonly group: Members;
  readonly counted: readonly CountedTimes[];
  readonly sense: 'atLeast' | 'atMost';
  readonly bound: number;
  readonly denominator: number;
  readonly terms: readonly DerivationTerm[];
}
