// What sealing, giving values and opening cost, a row of one kilobyte: in processor time, which a loaded
// machine does not stretch as it does a clock, scaled to 100,000 rows, and beside as many agreements of two
// keys, the one step that nothing here can do without.
import { randomBytes } from 'node:crypto';
import { importPrivate, newKeyPair } from '../dist/holders/crypto/key-pair.js';
import { agree, readPoint } from '../dist/holders/crypto/p256-point.js';
import { openRow, rowOpener } from '../dist/holders/rows/open-row.js';
import { readHead, readRow } from '../dist/holders/rows/read-row.js';
import { sealRow } from '../dist/holders/rows/seal-row.js';
import { sealedTo } from '../dist/holders/rows/sealed-to.js';
import { valueOfRow } from '../dist/holders/rows/value-of-row.js';

const ROWS = 400;
const SIZE = 1024;
const COUNCILS = [
  { seats: 3, needed: 2 },
  { seats: 5, needed: 3 },
  { seats: 9, needed: 5 },
];

export async function* councilTable(rows = ROWS) {
  const reference = await agreements(rows);
  yield `an agreement of two keys: ${reference.toFixed(3)} ms; all else in as many of these`;
  for (const council of COUNCILS) yield* benchCouncil(council, rows, reference);
}

async function* benchCouncil({ seats, needed }, rows, reference) {
  const keys = await Promise.all(Array.from({ length: seats }, aSeat));
  const points = keys.map(({ point }) => point);
  const definition = Uint8Array.from(randomBytes(32));
  const content = Uint8Array.from(randomBytes(SIZE - 4));
  const sealed = await sealedTo(definition, points, needed);
  const packed = [];
  const toSeal = { definition, seats: points, needed, content, size: SIZE };
  const sealing = await perRow(rows, async () => packed.push(await sealRow(toSeal)));
  const parts = packed.map((row) => readRow(row, seats));
  const values = parts.map(() => []);
  let giving = 0;
  for (const [i, key] of keys.slice(0, needed).entries()) {
    giving = await perRow(rows, async (row) => {
      const head = readHead(parts[row].head, seats);
      values[row].push({ seat: i + 1, value: await valueOfRow(key, sealed.seats[i], head) });
    });
  }
  const opener = await rowOpener(sealed);
  const opening = await perRow(rows, async (row) => {
    const { kind } = await openRow(opener, parts[row], values[row]);
    if (kind !== 'opened') throw new Error(`row ${row} is ${kind}`);
  });
  const say = (what, ms) =>
    `${needed} of ${seats}, ${what}: ${ms.toFixed(2)} ms (${(ms / reference).toFixed(1)}); 100,000: ${(ms * 100).toFixed(0)} s`;
  yield `${needed} of ${seats}, a phone seals: ${sealing.toFixed(2)} ms (${(sealing / reference).toFixed(1)})`;
  yield say('a holder gives values', giving);
  yield say('the opener opens and checks all shares', opening);
}

async function aSeat() {
  const { pkcs8, point } = await newKeyPair('ECDH');
  return { point, key: await importPrivate(pkcs8, 'ECDH') };
}

async function agreements(rows) {
  const [{ key }, { point }] = [await aSeat(), await aSeat()];
  const other = await readPoint(point);
  return perRow(rows, () => agree(key, other));
}

/** Milliseconds of processor time each, one after the other. */
async function perRow(rows, step) {
  const start = process.cpuUsage();
  for (let row = 0; row < rows; row += 1) await step(row);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / rows;
}
