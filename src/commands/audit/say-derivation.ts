import type { Derivation, DerivationTerm } from '../../auditor/index.js';
import type { Language } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { words } from '../words/index.js';
import { saySentence } from './say-sentence.js';

/** A derivation with what is counted, and where its numbers stand, in words. */
export interface SaidDerivation extends Omit<Derivation, 'label' | 'terms'> {
  readonly label: string;
  readonly terms: readonly SaidTerm[];
}

export interface SaidTerm extends Omit<DerivationTerm, 'where'> {
  readonly where: string;
}

const MOST_TERMS = 12;

export const sayDerivation = (derivation: Derivation, language: Language): SaidDerivation => ({
  ...derivation,
  label: saySentence(derivation.label, language),
  terms: derivation.terms.map((term) => ({ ...term, where: saySentence(term.where, language) })),
});

/** `row a1 (41) − row a1|lead (22)`; limits as `≥ 38`. */
function saySum({ terms, denominator }: SaidDerivation, language: Language): string {
  const { never, more } = words[language].audit.derivation;
  const ordered = [...terms].sort((a, b) => b.factor - a.factor);
  const said = ordered.slice(0, MOST_TERMS).map((term, i) => {
    const sign = term.factor < 0 ? '− ' : i > 0 ? '+ ' : '';
    const times = sayFraction(Math.abs(term.factor), denominator);
    return `${sign}${times}${term.where} (${sayNumber(term)})`;
  });
  const left = terms.length - said.length;
  if (said.length === 0) return never;
  return left > 0 ? fill(more, { terms: said.join(' '), more: left }) : said.join(' ');
}

function sayNumber({ least, most }: SaidTerm): string {
  if (most === null) return `≥ ${least}`;
  return least === most ? `${least}` : `≤ ${most}`;
}

function sayFraction(factor: number, denominator: number): string {
  if (factor === denominator) return '';
  return factor % denominator === 0 ? `${factor / denominator} × ` : `${factor}/${denominator} × `;
}

/** One line for a count, two where its least and its greatest value have different reasons. */
export function saySums(derivations: readonly SaidDerivation[], language: Language): string {
  const [low, high] = derivations;
  const isOne = low && high && saySum(low, language) === saySum(high, language);
  if (isOne && low.bound === high.bound && low.label === high.label) {
    return `${low.label} = ${saySum(low, language)} = ${low.bound}`;
  }
  const { so } = words[language].audit.derivation;
  return derivations
    .map((one) => {
      const sign = one.sense === 'atLeast' ? '≥' : '≤';
      const sum = saySum(one, language);
      return fill(so, { count: one.label, sign, sum, bound: one.bound });
    })
    .join('; ');
}
