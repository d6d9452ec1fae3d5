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
  readonly where: string;
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
  readonly label: string;
  readonly group: Members;
  readonly counted: readonly CountedTimes[];
  readonly sense: 'atLeast' | 'atMost';
  readonly bound: number;
  readonly denominator: number;
  readonly terms: readonly DerivationTerm[];
}

const MOST_TERMS = 12;

/** `row a1 (41) − row a1|lead (22)`; limits as `≥ 38`. */
function sumInWords({ terms, denominator }: Derivation): string {
  const ordered = [...terms].sort((a, b) => b.factor - a.factor);
  const words = ordered.slice(0, MOST_TERMS).map((term, i) => {
    const sign = term.factor < 0 ? '− ' : i > 0 ? '+ ' : '';
    const times = fractionInWords(Math.abs(term.factor), denominator);
    return `${sign}${times}${term.where} (${valueInWords(term)})`;
  });
  const more = terms.length - words.length;
  if (words.length === 0) return 'counts are never negative';
  return more > 0 ? `${words.join(' ')} and ${more} more numbers` : words.join(' ');
}

function valueInWords({ least, most }: DerivationTerm): string {
  if (most === null) return `≥ ${least}`;
  return least === most ? `${least}` : `≤ ${most}`;
}

function fractionInWords(factor: number, denominator: number): string {
  if (factor === denominator) return '';
  return factor % denominator === 0 ? `${factor / denominator} × ` : `${factor}/${denominator} × `;
}

/** One line for a count, two where its least and its greatest value have different reasons. */
export function inWords(derivations: readonly Derivation[]): string {
  const [low, high] = derivations;
  const sameSum = low && high && sumInWords(low) === sumInWords(high) && low.bound === high.bound;
  if (sameSum && low.label === high.label) {
    return `${low.label} = ${sumInWords(low)} = ${low.bound}`;
  }
  return derivations
    .map((one) => {
      const sign = one.sense === 'atLeast' ? '≥' : '≤';
      return `${one.label} ${sign} ${sumInWords(one)}, so ${sign} ${one.bound}`;
    })
    .join('; ');
}
