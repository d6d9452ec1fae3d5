import { silenceOf } from './size-silence.js';
import { type SizeNode, type Span, type Spans, SizeTree } from './size-tree.js';

/** Cuts of one set that are tried before it is left as it is. */
const TRIES = 80;
/** Whether it is large at all, or as closely as may be. */
export type Closeness = 'large' | 'exact';

/** Least and greatest size of some sets together. */
export type SumOf = (sets: readonly number[]) => Span;

/** Whoever has to bear what is told besides, of sets that are no set of the tree. */
export interface Watch {
  bears(sumOf: SumOf): boolean;
  /** Hears what was told in the end. */
  hears(sumOf: SumOf): void;
}

/** Once what others tell has changed, a cut may have become possible. */
const PASSES = 3;

export interface HowTold {
  readonly before?: readonly Span[];
  readonly upTo?: Closeness;
  readonly watch?: Watch | undefined;
}

/**
 * Tells sizes one cut after another: whether a set has fewer people than a number or not. A cut is made
 * only where either answer keeps silence about every set that may be small, so what is told depends
 * on what was told before, and each outcome is as safe as the start. Those who took no part are
 * treated like those who did (D9).
 *
 * Silence about a set that has a name: it is surely of k or more; or every size from 1 to k - 1 that it
 * could have had before anything was told is still possible (D1). Silence about any other set, about
 * what is left of a set without one part of it, and about all its parts that may be small, together:
 * it is surely of k or more; or its possible sizes lie as far apart as k, or as they ever did.
 *
 * Only the parts of everybody are told, and of these first whether they are large at all.
 */
export function tellSizes(
  nodes: readonly SizeNode[],
  threshold: number,
  { before, upTo = 'exact', watch }: HowTold = {},
): readonly Span[] {
  const tree = new SizeTree(nodes);
  const prior = tree.prior();
  let known = prior.copy();
  before?.forEach((span, node) => {
    known.least[node] = Math.max(known.least[node]!, span?.least ?? 0);
    known.most[node] = Math.min(known.most[node]!, span?.most ?? Infinity);
  });
  tree.tighten(known);
  const isSilent = silenceOf(tree, prior, threshold);
  const sumsIn =
    (spans: Spans): SumOf =>
    (sets) =>
      tree.sumOf(sets, spans);
  const keepsSilence = (spans: Spans): boolean =>
    isSilent(spans) && (watch?.bears(sumsIn(spans)) ?? true);
  for (let pass = 0; pass < PASSES; pass++) {
    const left = new Set(tree.children[0]);
    let isDone = true;
    for (let node = next(); node !== undefined; node = next()) {
      const told = cutOf(node);
      if (told) [known, isDone] = [told, false];
      else left.delete(node);
    }
    if (isDone) break;

    /** First, whether sets are large at all; then roughly how large; then the smallest, and so on. */
    function next(): number | undefined {
      let best: number | undefined;
      let greatest = -Infinity;
      for (const one of left) {
        const { least, most } = known.at(one);
        if (least === most) continue;
        const isOpen = least < threshold && most >= threshold;
        const vague = (most - least) / (least + 1);
        const urgency = isOpen ? Infinity : vague > 1 ? vague : -most;
        if (best !== undefined && urgency <= greatest) continue;
        [best, greatest] = [one, urgency];
      }
      return best;
    }
  }
  watch?.hears(sumsIn(known));
  return nodes.map((_, node) => known.at(node));

  /** What is known once the first cut that is allowed was made; nothing where none is. */
  function cutOf(node: number): Spans | undefined {
    for (const cut of cutsOf(known.at(node), threshold, upTo)) {
      const below = known.copy();
      below.most[node] = cut - 1;
      const above = known.copy();
      above.least[node] = cut;
      tree.tighten(below);
      tree.tighten(above);
      if (!keepsSilence(below) || !keepsSilence(above)) continue;
      return nodes[node]!.people >= cut ? above : below;
    }
    return undefined;
  }
}

/** Whether it is a large set at all; then from the middle outwards. */
function* cutsOf({ least, most }: Span, threshold: number, upTo: Closeness): Generator<number> {
  if (least < threshold) {
    // Where few might be absent of it, a higher cut can be allowed where this one is not.
    for (let cut = threshold; cut <= Math.min(most, 2 * threshold); cut++) yield cut;
  }
  if (upTo === 'large') return;
  const middle = Math.ceil((least + most + 1) / 2);
  for (let i = 0; i < TRIES; i++) {
    const cut = middle + (i % 2 ? 1 : -1) * Math.ceil(i / 2);
    if (cut > least && cut <= most) yield cut;
  }
}
