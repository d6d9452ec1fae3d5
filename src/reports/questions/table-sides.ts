import { standsBeside, type Tabled } from '../../questionnaire/index.js';
import type { Tone } from '../report-document.js';

/** The two sides of a table and what stands beside them, as codes of its columns. */
export interface TableSides {
  /** Unfavourable to those who answer, from the extreme inwards. */
  readonly left: readonly string[];
  /** Favourable, from the extreme inwards. */
  readonly right: readonly string[];
  /** On the scale, and on neither side. */
  readonly neutral: readonly string[];
  /** Not concerned and its like. */
  readonly beside: readonly string[];
}

/** Codes of the options that are answers, lowest first, and of those that stand beside them. */
export function placesOf({ options, order }: Pick<Tabled, 'options' | 'order'>) {
  const isBeside = options.map((option) => standsBeside(option, options));
  const places = options.filter((_, index) => !isBeside[index]);
  const sorted =
    order === 'scale' ? places.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0)) : places;
  return {
    places: sorted.map(({ code }) => code),
    beside: options.filter((_, index) => isBeside[index]).map(({ code }) => code),
  };
}

/**
 * `null` where the definition names no side: a place on a scale is no judgement. Nor has a choice of
 * several answers sides: whoever gave two of them would be counted twice.
 */
export function tableSidesOf(
  tabled: Pick<Tabled, 'options' | 'order' | 'sides' | 'kind'>,
): TableSides | null {
  if (!tabled.sides || tabled.kind === 'many') return null;
  const { favourable, unfavourable } = tabled.sides;
  const { places, beside } = placesOf(tabled);
  const inOrder = (codes: readonly string[]) => places.filter((code) => codes.includes(code));
  const [bad, good] = [inOrder(unfavourable), inOrder(favourable)];
  const middle = (codes: readonly string[]): number =>
    codes.reduce((sum, code) => sum + places.indexOf(code), 0) / Math.max(1, codes.length);
  const half = (places.length - 1) / 2;
  // With one side named, the extreme is the end of the scale that it is nearer to.
  const startsBad =
    bad.length > 0 && good.length > 0
      ? middle(bad) <= middle(good)
      : bad.length > 0
        ? middle(bad) <= half
        : middle(good) > half;
  return {
    left: startsBad ? bad : bad.toReversed(),
    right: startsBad ? good.toReversed() : good,
    neutral: places.filter((code) => !bad.includes(code) && !good.includes(code)),
    beside: beside.filter((code) => !bad.includes(code) && !good.includes(code)),
  };
}

/** The colour of each answer; the outer half of a side is strong, the inner half light. */
export function tonesOf({ left, right, neutral, beside }: TableSides): ReadonlyMap<string, Tone> {
  const isOuter = (index: number, length: number): boolean => index < length / 2;
  return new Map<string, Tone>([
    ...left.map((code, i) => [code, isOuter(i, left.length) ? 'bad-strong' : 'bad'] as const),
    ...right.map((code, i) => [code, isOuter(i, right.length) ? 'good-strong' : 'good'] as const),
    ...neutral.map((code) => [code, 'neutral'] as const),
    ...beside.map((code) => [code, 'beside'] as const),
  ]);
}

/** The colour of an answer that is drawn for itself. */
export function toneOf({ sides }: Pick<Tabled, 'sides'>, code: string): Tone {
  if (sides?.unfavourable.includes(code)) return 'bad-strong';
  return sides?.favourable.includes(code) ? 'good-strong' : 'plain';
}
