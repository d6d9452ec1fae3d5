import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, it } from '@jest/globals';
import { combine } from 'shamir-secret-sharing';
import { importPrivate } from '../../src/holders/index.js';
import { openRow, rowOpener } from '../../src/holders/rows/open-row.js';
import { readHead, readRow } from '../../src/holders/rows/read-row.js';
import { sealedTo } from '../../src/holders/rows/sealed-to.js';
import { valueOfRow } from '../../src/holders/rows/value-of-row.js';

/** Keys, rows and values that were written down once: everything in hex. */
interface Vectors {
  readonly definition: string;
  readonly needed: number;
  readonly seats: readonly { readonly pkcs8: string; readonly point: string }[];
  readonly rows: readonly {
    readonly row: string;
    readonly digest: string;
    readonly content: string;
    readonly values: readonly string[];
  }[];
}

const file = join(import.meta.dirname, 'council-table', 'rows-3-of-5.json');
const { definition, needed, seats, rows } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (some: Uint8Array): string => Buffer.from(some).toString('hex');
const HEAD = 66 + 48 * 5;

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The share of a seat, by a library that knows nothing of Cahier. */
async function shareByLibrary(row: Uint8Array<ArrayBuffer>, seat: number): Promise<Uint8Array> {
  const recipientKey = await crypto.subtle.importKey(
    'pkcs8',
    bytes(seats[seat - 1]!.pkcs8),
    { name: 'ECDH', namedCurve: 'P-256' },
    true,
    ['deriveBits'],
  );
  const info = Buffer.concat([Buffer.from('cahier/share/1'), bytes(definition), Buffer.of(seat)]);
  const opener = await suite.createRecipientContext({
    recipientKey,
    enc: row.slice(1, 66).buffer,
    info: Uint8Array.from(info).buffer,
  });
  const at = 66 + 48 * (seat - 1);
  return new Uint8Array(await opener.open(row.slice(at, at + 48).buffer));
}

/** The content of a row, by the steps of the specification and Node.js alone. */
function contentByHand(row: Uint8Array, secret: Uint8Array): string {
  const [head, body] = [row.slice(0, HEAD), row.slice(HEAD)];
  const key = createHmac('sha256', secret)
    .update(Buffer.concat([Buffer.from('cahier/content/1'), bytes(definition), head]))
    .digest();
  const open = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12));
  open.setAuthTag(body.slice(-16));
  const block = Buffer.concat([open.update(body.slice(0, -16)), open.final()]);
  return block.subarray(36, 36 + block.readUInt32BE(32)).toString('utf8');
}

const hash = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

describe('the rows that were written down', () => {
  it.each(rows.map((row) => [row.content, row] as const))(
    'are opened by other libraries: %s',
    async (content, { row, digest }) => {
      const sealed = bytes(row);
      const some = await Promise.all(
        [5, 2, 4].map(async (seat) =>
          Uint8Array.from([...(await shareByLibrary(sealed, seat)), seat]),
        ),
      );
      expect(contentByHand(sealed, await combine(some))).toBe(content);
      const [head, body] = [sealed.slice(0, HEAD), sealed.slice(HEAD)];
      expect(hex(hash(Buffer.of(1), hash(head), hash(body)))).toBe(digest);
    },
  );

  it('give the same values, and open with them', async () => {
    const points = seats.map(({ point }) => bytes(point));
    const sealed = (await sealedTo(bytes(definition), points, needed))!;
    const opener = await rowOpener(sealed);
    for (const { row, content, values } of rows) {
      const parts = readRow(bytes(row), seats.length)!;
      const head = readHead(parts.head, seats.length)!;
      for (const [i, { pkcs8, point }] of seats.entries()) {
        const own = { key: (await importPrivate(bytes(pkcs8), 'ECDH'))!, point: bytes(point) };
        expect(hex(await valueOfRow(own, sealed.seats[i]!, head))).toBe(values[i]);
      }
      const given = [1, 3, 5].map((seat) => ({ seat, value: bytes(values[seat - 1]!) }));
      expect(await openRow(opener, parts, given)).toMatchObject({
        kind: 'opened',
        content: Uint8Array.from(Buffer.from(content)),
      });
    }
  });
});
