import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ENGLISH_WORDS } from '../common/index.js';
import { type Bulletin, buildBulletin } from './bulletin.js';
import { deriveBlinding } from './derive-blinding.js';
import { sha256 } from './hashes.js';
import { generateIssuerKey, issuerSigner } from './issuer-key.js';
import { verifyBulletin } from './verify-bulletin.js';
import { verifyBulletinHere } from './verify-here.js';

const survey = 'ab'.repeat(16);
const definitionHash = `sha256:${'3c'.repeat(32)}`;

const spkiOf = (modulusLength: number, publicExponent: number): string =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');

/** What may be wrong with the keys and signatures that only a platform's cryptography tells. */
const SPOILINGS: readonly (readonly [string, readonly string[], (bulletin: Bulletin) => object])[] =
  [
    ['nothing', [], () => ({})],
    [
      'two signatures exchanged',
      ['bad-signature'],
      ({ rows: [one, two, ...rest] }) => ({
        rows: [
          { ...one, signature: two!.signature },
          { ...two, signature: one!.signature },
          ...rest,
        ],
      }),
    ],
    ['no key beside signatures', ['bad-signature'], () => ({ keys: [] })],
    ['a shorter key', ['bad-key', 'bad-signature'], () => keyed(spkiOf(2048, 65537))],
    ['another exponent', ['bad-key', 'bad-signature'], () => keyed(spkiOf(3072, 65539))],
    ['no key at all in its place', ['bad-key', 'bad-signature'], () => keyed('AAAA')],
    ["somebody else's key", ['bad-signature'], () => keyed(spkiOf(3072, 65537))],
    [
      'a key that signs beside one that signs nothing',
      [],
      ({ keys }) => ({ keys: [...keyed(spkiOf(3072, 65537)).keys, ...keys] }),
    ],
    [
      'other control words',
      ['control-words'],
      ({ controlWords }) => ({
        controlWords: [...controlWords].reverse(),
      }),
    ],
  ];

const keyed = (spki: string) => ({ keys: [{ partition: 'all', spki }] });

describe('a bulletin that is checked in a page', () => {
  let bulletin: Bulletin;

  beforeAll(async () => {
    const { spki, pkcs8 } = await generateIssuerKey();
    const sign = issuerSigner(pkcs8);
    const rows = await Promise.all(
      [1, 2, 3].map(async (i) => {
        const request = await deriveBlinding(new Uint8Array(16).fill(i), survey, spki);
        const token = await request.finalize(sign(request.blinded));
        return { ...token, sealedDigest: sha256(Uint8Array.of(i)) };
      }),
    );
    const counted = { survey, definitionHash, ...keyed(spki), invited: 5, drawn: 4, rows };
    ({ bulletin } = buildBulletin(counted));
  });

  it.each(SPOILINGS)('is found as on the command line, with %s', async (_, codes, spoil) => {
    const json = JSON.parse(JSON.stringify({ ...bulletin, ...spoil(bulletin) })) as unknown;
    const check = await verifyBulletinHere(json, ENGLISH_WORDS);
    expect(check).toEqual(verifyBulletin(json));
    expect(check.findings.map(({ code }) => code)).toEqual(codes);
  });
});
