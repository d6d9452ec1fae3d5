// What a whole package takes on a holder's device, from the file to the release, with 3 of 5 holders and rows of one
// kilobyte, in one thread as `cahier council` does it; scaled to 100,000 rows. `CAHIER_BENCH_ROWS` takes more.
import { Blob } from 'node:buffer';
import { openingHere, openBox } from '../dist/holders/box/open-box.js';
import { boxRow, boxStart } from '../dist/holders/box/box-form.js';
import { openBoxFile } from '../dist/holders/box/box-file.js';
import { checkBox } from '../dist/holders/box/check-box.js';
import { givingHere, giveValues, signValues } from '../dist/holders/box/give-box.js';
import { sealedRoot } from '../dist/holders/box/sealed-root.js';
import { newKeyPair } from '../dist/holders/crypto/key-pair.js';
import { sealKeyOf } from '../dist/holders/device/device-keys.js';
import { readRow, rowDigest } from '../dist/holders/rows/read-row.js';
import { sealRow } from '../dist/holders/rows/seal-row.js';
import { publishBox } from '../dist/opening/offline.js';
import { definitionHash } from '../dist/questionnaire/index.js';

const ROWS = Number(process.env.CAHIER_BENCH_ROWS ?? 2000);
const SIZE = 1024;
const [SEATS, NEEDED] = [5, 3];
const LIST = `sha256:${'1e'.repeat(32)}`;
const url64 = (bytes) => Buffer.from(bytes).toString('base64url');

export async function* councilBox(rows = ROWS) {
  const table = await aTable();
  const blob = await aPackage(table, rows);
  const scaled = ({ clock, cpu }) =>
    `${clock.toFixed(1)} s, processor ${cpu.toFixed(1)} s; 100,000: ${((clock * 1e5) / rows).toFixed(0)} s`;
  const checking = await timed(() => checked(blob, table, 0));
  yield `${rows} rows, ${NEEDED} of ${SEATS}; a device checks the package: ${scaled(checking)}`;
  const boxes = [checking.value, await checked(blob, table, 1)];
  const given = [];
  let giving;
  for (const [i, box] of boxes.entries()) {
    giving = await timed(() => values(box, table, i + 1));
    given.push({ from: i + 1, blocks: giving.value.blocks });
  }
  yield `a holder gives values: ${scaled(giving)}`;
  const box = await checked(blob, table, 2);
  const own = await sealKeyOf(table.devices[2].seal);
  const opening = { table: box.box.table, root: box.root, seat: 3, own, given };
  const opened = await timed(async () =>
    openBox(box.box.definition, box.box.table, await openingHere(opening)),
  );
  yield `the opener opens and checks all: ${scaled(opened)}`;
  const publishing = await timed(async () => publishBox(box, opened.value, []));
  yield `counts and protects: ${scaled(publishing)}; ${opened.value.responses.length} counted`;
  yield `memory at its highest: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, making the package among it`;
}

async function timed(step) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const value = await step();
  const { user, system } = process.cpuUsage(before);
  return { value, clock: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

async function aTable() {
  const pairs = await Promise.all(
    Array.from({ length: SEATS }, async () => [
      await newKeyPair('ECDH'),
      await newKeyPair('ECDSA'),
    ]),
  );
  const options = (prefix, count) =>
    Array.from({ length: count }, (_, i) => ({
      code: `${prefix}${i}`,
      label: { en: `${prefix}${i}` },
    }));
  const definition = {
    schema: 'cahier/definition-1',
    questionnaire: {
      schema: 'cahier/questionnaire-1',
      code: 'bench',
      languages: ['en'],
      title: { en: 'A bench' },
      profile: [{ code: 'site', title: { en: 'Site' }, options: options('s', 6) }],
      sections: [
        {
          code: 'all',
          title: { en: 'All' },
          questions: Array.from({ length: 12 }, (_, i) => ({
            code: `q${i}`,
            type: 'single',
            title: { en: `Question ${i}` },
            options: options('o', 5),
          })),
        },
      ],
    },
    threshold: 10,
    sensitiveThreshold: 20,
    crossings: [['site']],
    mode: 'two-phases',
    opensOn: '2026-03-01',
    closesOn: '2026-03-31',
    holders: {
      list: LIST,
      number: 1,
      needed: NEEDED,
      seats: pairs.map(([seal], i) => ({
        name: `Holder ${i + 1}`,
        seal: url64(seal.point),
        words: Array.from({ length: 8 }, () => 'apple'),
      })),
    },
  };
  const hash = definitionHash(definition);
  const devices = pairs.map(([seal, sign], i) => ({
    seal: url64(seal.pkcs8),
    sign: url64(sign.pkcs8),
    lists: [{ number: 1, list: LIST, before: null, seat: i + 1, confirmation: {} }],
    definitions: [{ definition: hash, list: LIST, seat: i + 1 }],
    roots: [],
    tests: [],
    seats: [],
  }));
  return { definition, hash, pairs, devices };
}

async function aPackage({ definition, hash, pairs }, count) {
  const seats = pairs.map(([seal]) => seal.point);
  const d = Uint8Array.from(Buffer.from(hash.slice(7), 'hex'));
  const rows = [];
  for (let i = 0; i < count; i += 1) {
    const answers = { site: `s${i % 6}` };
    for (let q = 0; q < 12; q += 1) answers[`q${q}`] = `o${(i * (q + 3)) % 5}`;
    const content = Uint8Array.from(Buffer.from(JSON.stringify({ answers })));
    const row = await sealRow({ definition: d, seats, needed: NEEDED, content, size: SIZE });
    rows.push({ row, digest: rowDigest(row, SEATS) });
  }
  rows.sort((a, b) => Buffer.compare(a.digest, b.digest));
  const start = boxStart({
    schema: 'cahier/box-1',
    definition,
    amendments: [],
    bulletin: {
      definition: hash,
      survey: '0a'.repeat(16),
      root: '0b'.repeat(32),
      invited: count,
      drawn: count,
      responses: count,
      sealedRoot: Buffer.from(sealedRoot(rows.map(({ digest }) => digest))).toString('hex'),
      rows: rows.map(() => ({})),
      amendments: [],
    },
    earlier: [],
    rows: count,
    rowBytes: rows[0].row.length,
    bodies: true,
  });
  return new Blob([start, ...rows.map(({ row }) => boxRow(readRow(row, SEATS), true))]);
}

const checked = async (blob, { devices }, seat) =>
  checkBox(await openBoxFile(blob, 'box'), {
    device: devices[seat],
    today: '2026-04-02',
    findingsIn: async () => 0,
    agreesToEarly: false,
    file: 'box',
  });

async function values({ box, root }, { devices }, from) {
  const giving = { table: box.table, root, from, to: 3 };
  let given;
  const working = givingHere(giving, await sealKeyOf(devices[from - 1].seal));
  for await (const more of giveValues(giving, working)) given = more;
  return signValues(given, devices[from - 1].sign);
}
