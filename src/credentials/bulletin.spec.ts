import { describe, expect, it } from '@jest/globals';
import { sayBulletinSentence } from '../commands/index.js';
import { toBase64, toHex } from './bytes.js';
import { buildBulletin, type Counted } from './bulletin.js';
import { checkReceipt } from './check-receipt.js';
import { leafOfRow } from './leaf-of-row.js';
import { merkleRoot } from './merkle-root.js';
import { readBulletin } from './read-bulletin.js';

const survey = 'ab'.repeat(16);
const rows = [3, 1, 2].map((number) => ({
  input: new Uint8Array(64).fill(number),
  signature: new Uint8Array(0),
  sealedDigest: new Uint8Array(32).fill(number),
}));
const COUNTED: Counted = {
  survey,
  definitionHash: `sha256:${'3c'.repeat(32)}`,
  keys: [],
  invited: null,
  drawn: null,
  rows,
};

const built = (more: Partial<Counted> = {}) => buildBulletin({ ...COUNTED, ...more }).bulletin;

describe('a bulletin as it is built', () => {
  const leaves = rows.map((row) => leafOfRow(survey, row));

  it('has its rows in the order of their leaves, and their root', () => {
    const sorted = leaves.map(toHex).toSorted();
    expect(buildBulletin(COUNTED).leaves).toEqual(sorted);
    const { rows: listed, root, responses } = built();
    expect(root).toBe(toHex(merkleRoot(leaves)));
    expect(responses).toBe(3);
    const inOrder = sorted.map((leaf) => rows[leaves.findIndex((one) => toHex(one) === leaf)]!);
    expect(listed).toEqual(
      inOrder.map(({ input, sealedDigest }) => ({
        input: toBase64(input),
        signature: '',
        sealed: toHex(sealedDigest),
      })),
    );
  });

  const TOLD: Partial<Counted> = {
    windows: [3, 4],
    counts: 'signatures',
    openDays: {
      timeZone: 'Europe/Paris',
      announced: { from: '2027-03-01' },
      were: { from: '2027-03-01', to: '2027-03-14' },
    },
    restored: [{ backupOf: '2027-03-12', on: '2027-03-13' }],
    slips: { entitled: 9, printed: 12, handedOut: 9, returned: 2, destroyed: 5 },
    lists: { 'admin-slips': 5, 'rep-slips': 7, 'admin-mails': 3 },
  };

  it.each(Object.entries(TOLD))('says %s where there is something to be said', (field, value) => {
    expect(built({ [field]: value })).toHaveProperty(field, value);
    expect(built()).not.toHaveProperty(field);
    expect(Object.keys(built({ [field]: undefined }))).toEqual(Object.keys(built()));
  });

  it('says nothing of restorings and amendments where there are none', () => {
    expect(Object.keys(built({ restored: [], amendments: [] }))).toEqual(Object.keys(built()));
  });

  it('names a receipt that it leaves out as what people sent', () => {
    const receipt = { leaf: 'f'.repeat(64) };
    const said = (counts?: 'signatures') =>
      checkReceipt(readBulletin(built(counts ? { counts } : {})), leaves, receipt);
    expect(said()).toEqual([
      { code: 'receipt-absent', says: { code: 'receipt-absent', values: {} } },
    ]);
    const [signed] = said('signatures').map(({ says }) => says);
    expect(sayBulletinSentence(signed!, 'signatures', 'en')).toMatch(/^The signature of/);
    const listed = { leaf: toHex(leaves[0]!) };
    expect(checkReceipt(readBulletin(built()), leaves, listed)).toEqual([]);
  });
});
