import { describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../../disclosure/index.js';
import { checkChain, type StoredEdition } from './check-chain.js';

const edition = (number: number, hash: string, prior: readonly string[]): StoredEdition => ({
  edition: number,
  hash,
  content: { hash, prior } as unknown as ReleaseContent,
});
const states = (editions: readonly StoredEdition[]) =>
  checkChain(editions).map(({ state }) => state);

const chain = [
  edition(1, 'a', ['wave']),
  edition(2, 'b', ['wave', 'a']),
  edition(3, 'c', ['wave', 'a', 'b']),
];

describe('the chain of editions', () => {
  it('is intact where each names all before it', () => {
    expect(states(chain)).toEqual(['intact', 'intact', 'intact']);
    expect(states([])).toEqual([]);
  });

  it('shows an edition that no longer matches its hash', () => {
    expect(states([chain[0]!, { ...chain[1]!, content: null }, chain[2]!])).toEqual([
      'intact',
      'altered',
      'intact',
    ]);
  });

  it('shows by the next edition that one was replaced, hash and all', () => {
    expect(states([edition(1, 'forged', ['wave']), chain[1]!, chain[2]!])).toEqual([
      'intact',
      'out-of-chain',
      'out-of-chain',
    ]);
  });

  it('shows that an edition was taken out, the first or one between', () => {
    expect(states([chain[0]!, chain[2]!])).toEqual(['intact', 'out-of-chain']);
    expect(states([chain[1]!])).toEqual(['out-of-chain']);
  });
});
