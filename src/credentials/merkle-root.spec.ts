import { describe, expect, it } from '@jest/globals';
import { toHex } from './bytes.js';
import { leafOf, sha256 } from './hashes.js';
import { merkleRoot, treeHash } from './merkle-root.js';

/** The entries and roots with which certificate transparency logs are tested (RFC 6962, RFC 9162). */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = ENTRIES.map((entry) => sha256(Uint8Array.of(0), entry));

describe('the Merkle tree', () => {
  it.each(ROOTS.map((root, size) => ({ root, size })))(
    'has the published root over $size entries',
    ({ root, size }) => {
      expect(toHex(treeHash(leaves.slice(0, size)))).toBe(root);
    },
  );

  it('has one root whatever the order in which leaves come, that of the sorted ones', () => {
    const sorted = [...leaves].sort((a, b) => Buffer.compare(a, b));
    expect(merkleRoot(leaves)).toEqual(treeHash(sorted));
    expect(merkleRoot([...leaves].reverse())).toEqual(treeHash(sorted));
    expect(treeHash(leaves)).not.toEqual(treeHash(sorted));
  });

  it('hashes a row as RFC 9162 hashes an entry', () => {
    const [serial, sealed] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    expect(leafOf(serial, sealed)).toEqual(sha256(Uint8Array.of(0), serial, sealed));
  });
});
