import { fromBase64Url, toBase64Url, toHex } from '../../src/credentials/browser.js';
import { newKeyPair } from '../../src/holders/crypto/key-pair.js';
import { boxRow, boxStart } from '../../src/holders/box/box-form.js';
import { type BoxFile, openBoxFile } from '../../src/holders/box/box-file.js';
import { type BoxChecks, checkBox, type CheckedBox } from '../../src/holders/box/check-box.js';
import { sealedRoot } from '../../src/holders/box/sealed-root.js';
import type { DeviceContent } from '../../src/holders/device/device.js';
import { sealKeyOf } from '../../src/holders/device/device-keys.js';
import { readRow, rowDigest } from '../../src/holders/rows/read-row.js';
import { sealRow } from '../../src/holders/rows/seal-row.js';
import { definitionHash, type SurveyDefinition } from '../../src/questionnaire/index.js';
import { aDefinition, aQuestion, aQuestionnaire } from './small-survey.js';

type Bytes = Uint8Array<ArrayBuffer>;

export const LAST_DAY = '2031-03-31';
export const DAY_AFTER = '2031-04-01';
const LIST = `sha256:${'1e'.repeat(32)}`;
const SIZE = 128;

/** A survey that is sealed to holders. */
export interface Packed {
  readonly definition: SurveyDefinition;
  readonly hash: string;
  readonly seats: number;
  readonly needed: number;
}

/** With what each of their devices holds. */
export interface Table extends Packed {
  readonly devices: readonly DeviceContent[];
  /** Points by which the seats sign. */
  readonly signers: readonly (readonly string[])[];
}

/** A field that is `undefined` in `more` is left out. Whose definition names the keys by which changes are signed, where told. */
export async function aTable(
  seats: number,
  needed: number,
  more: Partial<SurveyDefinition> = {},
  { namesSigners = false } = {},
): Promise<Table> {
  const pairs = await Promise.all(
    Array.from({ length: seats }, async () => ({
      seal: await newKeyPair('ECDH'),
      sign: await newKeyPair('ECDSA'),
    })),
  );
  const questionnaire = aQuestionnaire([2], [aQuestion('q1', 3)]);
  const definition: SurveyDefinition = {
    ...aDefinition(questionnaire, [['p1']]),
    mode: 'two-phases',
    opensOn: '2031-03-01',
    closesOn: LAST_DAY,
    holders: {
      list: LIST,
      number: 1,
      needed,
      seats: pairs.map(({ seal, sign }, i) => ({
        name: `Holder ${i + 1}`,
        seal: toBase64Url(seal.point),
        ...(namesSigners ? { sign: toBase64Url(sign.point) } : {}),
        words: ['apple', 'boat', 'cloud', 'door', 'eagle', 'fern', 'glass', 'hill'],
      })),
    },
    ...more,
  };
  const hash = definitionHash(definition);
  const devices = pairs.map(({ seal, sign }, i) => ({
    seal: toBase64Url(seal.pkcs8),
    sign: toBase64Url(sign.pkcs8),
    lists: [{ number: 1, list: LIST, before: null, seat: i + 1, confirmation: {} }],
    definitions: [{ definition: hash, list: LIST, seat: i + 1 }],
    roots: [],
    tests: [],
    seats: [],
  }));
  const signers = pairs.map(({ sign }) => [toBase64Url(sign.point)]);
  return { definition, hash, seats, devices, needed, signers };
}

export const keyOf = ({ devices }: Table, seat: number) => sealKeyOf(devices[seat - 1]!.seal);

const definitionBytes = (hash: string): Bytes =>
  Uint8Array.from(Buffer.from(hash.slice('sha256:'.length), 'hex'));

/** Seals contents as phones do. */
export const sealAll = (
  { definition: { holders }, hash, needed }: Packed,
  contents: readonly unknown[],
): Promise<readonly Bytes[]> =>
  Promise.all(
    contents.map((content) =>
      sealRow({
        definition: definitionBytes(hash),
        seats: holders!.seats.map(({ seal }) => fromBase64Url(seal)!),
        needed,
        content: new TextEncoder().encode(JSON.stringify(content)),
        size: SIZE,
      }),
    ),
  );

export const digestsOf = (rows: readonly Bytes[], { seats }: Packed): readonly string[] =>
  rows.map((row) => toHex(rowDigest(row, seats)!));

/** The order that a package has. */
export const inDigestOrder = (rows: readonly Bytes[], table: Packed): readonly Bytes[] =>
  digestsOf(rows, table)
    .map((digest, i) => ({ digest, row: rows[i]! }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .map(({ row }) => row);

export const rootOf = (rows: readonly Bytes[], { seats }: Packed): string =>
  toHex(sealedRoot(rows.map((row) => rowDigest(row, seats)!)));

/** What of a package is made otherwise than a server does that follows the rules. */
export interface Packing {
  readonly bodies?: boolean;
  readonly definition?: unknown;
  readonly amendments?: readonly unknown[];
  readonly earlier?: readonly unknown[];
  readonly bulletin?: Readonly<Record<string, unknown>>;
  /** What the bulletin was made of at closing, where these are not the rows. */
  readonly closedWith?: readonly Bytes[];
}

/** A package of these rows in this order. */
export function pack(table: Packed, rows: readonly Bytes[], packing: Packing = {}): Blob {
  const { bodies = false, amendments = [], earlier = [], closedWith = rows } = packing;
  const bulletin = {
    schema: 'cahier/bulletin-2',
    definition: table.hash,
    sealedRoot: rootOf(inDigestOrder(closedWith, table), table),
    rows: closedWith.map(() => ({})),
    amendments,
    ...packing.bulletin,
  };
  const start = boxStart({
    definition: packing.definition ?? table.definition,
    amendments,
    bulletin,
    earlier,
    rows: rows.length,
    rowBytes: rows[0]?.length ?? 1000,
    bodies,
  });
  const parts = rows.map((row) => boxRow(readRow(row, table.seats)!, bodies));
  return new Blob([start, ...parts]);
}

export const openPacked = (blob: Blob): Promise<BoxFile> => openBoxFile(blob, 'box');

/** What a device makes of a package on the day after the last, where its bulletin holds. */
export async function check(
  blob: Blob,
  device: DeviceContent,
  more: Partial<BoxChecks> = {},
): Promise<CheckedBox> {
  return checkBox(await openPacked(blob), {
    device,
    today: DAY_AFTER,
    findingsIn: async () => 0,
    agreesToEarly: false,
    file: 'box',
    ...more,
  });
}
