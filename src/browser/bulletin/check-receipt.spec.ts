import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { buildBulletin } from '../../credentials/index.js';
import { checkReceipt, readReceipt } from './check-receipt.js';

const survey = '5f'.repeat(16);

const bulletinOf = (count: number, isApart = false) =>
  buildBulletin({
    survey,
    definitionHash: `sha256:${'0a'.repeat(32)}`,
    keys: [],
    invited: null,
    drawn: null,
    rows: Array.from({ length: count }, () => ({
      input: new Uint8Array(randomBytes(64)),
      signature: new Uint8Array(0),
      ...(isApart ? {} : { sealedDigest: new Uint8Array(randomBytes(32)) }),
    })),
  });

describe('looking a receipt up in the browser', () => {
  it.each([1, 2, 3, 7, 501])('finds every receipt of a bulletin of %i rows', async (count) => {
    const { bulletin, leaves } = bulletinOf(count);
    for (const leaf of [leaves[0]!, leaves.at(-1)!]) {
      expect(await checkReceipt(bulletin, bulletin.root, leaf)).toBe('found');
    }
  });

  it('finds it in one of ballots alone', async () => {
    const { bulletin, leaves } = bulletinOf(7, true);
    expect(await checkReceipt(bulletin, bulletin.root, leaves[3]!)).toBe('found');
    const [row, ...others] = bulletin.rows;
    const rows = [{ ...row!, sealed: '00'.repeat(32) }, ...others];
    expect(await checkReceipt({ ...bulletin, rows }, bulletin.root, leaves[3]!)).toBe('altered');
  });

  it('finds no other', async () => {
    const { bulletin } = bulletinOf(5);
    expect(await checkReceipt(bulletin, bulletin.root, 'ab'.repeat(32))).toBe('notFound');
    const none = bulletinOf(0).bulletin;
    expect(await checkReceipt(none, none.root, 'ab'.repeat(32))).toBe('notFound');
  });

  it('notices a row that was added, taken away or changed', async () => {
    const { bulletin, leaves } = bulletinOf(6);
    const { rows, root } = bulletin;
    const altered = [
      rows.slice(1),
      [...rows, bulletinOf(1).bulletin.rows[0]!],
      [{ ...rows[0]!, sealed: '00'.repeat(32) }, ...rows.slice(1)],
      [{ ...rows[0]!, input: 'not base 64' }, ...rows.slice(1)],
    ];
    for (const some of altered) {
      expect(await checkReceipt({ ...bulletin, rows: some }, root, leaves[3]!)).toBe('altered');
    }
  });

  it('reads a receipt as people write it', () => {
    const receipt = 'ab'.repeat(32);
    expect(readReceipt(receipt.toUpperCase().replace(/(.{8})/g, '$1 '))).toBe(receipt);
    expect(readReceipt(receipt.slice(1))).toBeUndefined();
    expect(readReceipt(`${receipt}\n${'cd'.repeat(64)}`)).toBe(receipt);
    expect(readReceipt(`${receipt}cd`)).toBeUndefined();
  });
});
