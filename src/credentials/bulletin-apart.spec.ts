import { beforeAll, describe, expect, it } from '@jest/globals';
import { STRETCHED_WORDS } from '../common/index.js';
import { saidBy } from '../../test/support/said.js';
import { isReceiptSigned as isSignedInBrowser } from './browser-receipt.js';
import { type Bulletin, buildBulletin, type CountedRow, sealedRootOf } from './bulletin.js';
import { fromHex, toHex } from './bytes.js';
import { deriveBlinding } from './derive-blinding.js';
import { leafOf, serialOf, sha256 } from './hashes.js';
import { generateIssuerKey, issuerSigner } from './issuer-key.js';
import { generateReceiptKey, isReceiptSigned, receiptSigner } from './receipt-key.js';
import { verifyBulletin } from './verify-bulletin.js';

const survey = 'ab'.repeat(16);
const definitionHash = `sha256:${'3c'.repeat(32)}`;
const receipts = generateReceiptKey();
const sign = receiptSigner(receipts.privateKey, definitionHash);
const words = Array<string>(8).fill('river');
const holders = {
  list: `sha256:${'7d'.repeat(32)}`,
  needed: 2,
  seats: [
    { name: 'Ines Maurer', words },
    { name: 'Paul Derval', words },
    { name: 'Lea Brandt', words, outside: 'Union of the region' },
  ],
};

let rows: readonly CountedRow[];
let bulletin: Bulletin;

beforeAll(async () => {
  const key = await generateIssuerKey();
  const blindly = issuerSigner(key.pkcs8);
  rows = await Promise.all(
    [1, 2, 3].map(async (n) => {
      const request = await deriveBlinding(new Uint8Array(16).fill(n), survey, key.spki);
      return request.finalize(blindly(request.blinded));
    }),
  );
  const sealedRoot = sealedRootOf([1, 2, 3].map((n) => sha256(Uint8Array.of(n))));
  ({ bulletin } = buildBulletin({
    survey,
    definitionHash,
    wordsBy: STRETCHED_WORDS,
    keys: [{ partition: 'all', spki: key.spki }],
    invited: 9,
    drawn: 4,
    apart: { sealedRoot, receipts: receipts.publicKey, holders },
    rows,
  }));
});

const leafOfPerson = (n: number): Uint8Array<ArrayBuffer> =>
  leafOf(serialOf(survey, rows[n]!.input));
const whole = (leaf: Uint8Array): string => toHex(leaf) + toHex(sign(leaf));
const codesOf = (json: unknown, receipt?: string) =>
  verifyBulletin(json, receipt).findings.map(({ code }) => code);

describe('a bulletin of answers that were sealed on phones', () => {
  it('lists ballots alone, and holds', () => {
    expect(bulletin.schema).toBe('cahier/bulletin-2');
    expect(Object.keys(bulletin.rows[0]!).sort()).toEqual(['input', 'signature']);
    const check = verifyBulletin(JSON.parse(JSON.stringify(bulletin)));
    expect(check).toMatchObject({ findings: [], responses: 3 });
    expect(check.unchecked.map(({ code }) => code)).toEqual(['sealed-apart']);
  });

  it('takes the sealed root of digests in whatever order', () => {
    const digests = [5, 6, 7, 8, 9].map((n) => sha256(Uint8Array.of(n)));
    expect(sealedRootOf([...digests].reverse())).toBe(sealedRootOf(digests));
    expect(sealedRootOf(digests.slice(1))).not.toBe(sealedRootOf(digests));
  });

  it.each<[string, (one: Record<string, unknown>) => void, string]>([
    [
      'a digest beside a ballot',
      (one) => (one['rows'] = [{ ...bulletin.rows[0], sealed: 'ab' }]),
      'rows, number 1',
    ],
    ['no sealed root', (one) => delete one['sealedRoot'], 'sealedRoot'],
    ['no key of receipts', (one) => delete one['receipts'], 'receipts'],
    [
      'a holder without a name',
      (one) => (one['holders'] = { ...holders, seats: [{ words }] }),
      'holders',
    ],
    [
      'ten holders',
      (one) => (one['holders'] = { ...holders, seats: Array(10).fill(holders.seats[0]) }),
      'holders',
    ],
  ])('is refused with %s', (_, spoil, field) => {
    const spoilt = { ...bulletin } as unknown as Record<string, unknown>;
    spoil(spoilt);
    expect(saidBy(() => verifyBulletin(spoilt))).toContain(field);
  });

  it('counts whoever has a receipt, with its signature or without', () => {
    const leaf = leafOfPerson(1);
    expect(codesOf(bulletin, toHex(leaf))).toEqual([]);
    expect(codesOf(bulletin, whole(leaf).replace(/(.{8})/g, '$1 '))).toEqual([]);
  });

  it('is convicted by a signed receipt that it leaves out, and by no other', () => {
    const stranger = leafOf(serialOf(survey, new Uint8Array(64)));
    const [absent] = verifyBulletin(bulletin, whole(stranger)).findings;
    expect(absent).toMatchObject({ code: 'receipt-absent' });
    expect(absent!.says.code).toBe('receipt-absent-signed');
    const [unsigned] = verifyBulletin(bulletin, toHex(stranger)).findings;
    expect(unsigned!.says.code).toBe('receipt-absent');
    const forged = toHex(stranger) + toHex(sign(leafOfPerson(0)));
    expect(codesOf(bulletin, forged)).toEqual(['receipt-not-signed']);
    expect(() => verifyBulletin(bulletin, whole(stranger).slice(2))).toThrow('bad-receipt');
  });
});

describe('a receipt', () => {
  it('is checked alike by server and browser, for its definition only', async () => {
    const leaf = leafOfPerson(0);
    const signature = sign(leaf) as Uint8Array<ArrayBuffer>;
    const other = `sha256:${'00'.repeat(32)}`;
    const changed = fromHex(toHex(leaf).replace(/^../, '00'), 32)!;
    for (const [of, one, holds] of [
      [definitionHash, leaf, true],
      [other, leaf, false],
      [definitionHash, changed, false],
    ] as const) {
      expect(isReceiptSigned(receipts.publicKey, of, one, signature)).toBe(holds);
      expect(await isSignedInBrowser(receipts.publicKey, of, one, signature)).toBe(holds);
    }
    expect(isReceiptSigned('AAAA', definitionHash, leaf, signature)).toBe(false);
    expect(await isSignedInBrowser('AAAA', definitionHash, leaf, signature)).toBe(false);
  });
});
