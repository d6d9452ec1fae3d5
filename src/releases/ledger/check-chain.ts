import type { ReleaseContent } from '../../disclosure/index.js';

/** A stored edition; without content where what is stored no longer matches its hash. */
export interface StoredEdition {
  readonly edition: number;
  readonly hash: string;
  readonly content: ReleaseContent | null;
}

export type EditionState = 'intact' | 'altered' | 'out-of-chain';

export interface LedgerEntry extends StoredEdition {
  readonly state: EditionState;
}

/**
 * Whether each edition is what was published, and names every edition before it. One that was
 * replaced by another, hash and all, is found by the next, which names the hash of the first.
 */
export const checkChain = (editions: readonly StoredEdition[]): readonly LedgerEntry[] =>
  editions.map((edition, i) => ({ ...edition, state: stateOf(edition, editions.slice(0, i)) }));

function stateOf(
  { content, edition }: StoredEdition,
  earlier: readonly StoredEdition[],
): EditionState {
  if (content === null) return 'altered';
  const isNext = edition === earlier.length + 1;
  const namesAll = earlier.every(({ hash }) => content.prior.includes(hash));
  return isNext && namesAll ? 'intact' : 'out-of-chain';
}
