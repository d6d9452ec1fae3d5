import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGLISH_WORDS } from '../../src/common/index.js';
import { buildBulletin } from '../../src/credentials/index.js';
import { holdersOf } from '../../src/holders/list/holders-of.js';
import { readList } from '../../src/holders/list/read-list.js';
import { definitionHash, definitionOf } from '../../src/questionnaire/index.js';
import { inDigestOrder, pack, type Packed, rootOf, sealAll } from '../support/packed-box.js';
import { said } from '../support/said.js';
import { aQuestion, aQuestionnaire } from '../support/small-survey.js';
import { runHere } from './run-here.js';

const NAMES = ['ada', 'ben', 'cleo'] as const;
type Name = (typeof NAMES)[number];

const ANSWERS = Array.from({ length: 12 }, (_, i) => ({
  answers: { p1: `a${(i % 2) + 1}`, q1: `o${(i % 3) + 1}` },
}));
const CONTENTS = [
  ...ANSWERS,
  { answers: { q1: 'o1' }, test: true },
  { answers: { q1: 'no such option' } },
];

describe('a box opened by files', () => {
  let folder: string;
  let table: Packed;
  const at = (name: string): string => join(folder, name);
  const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));
  const device = (name: Name): string[] => [
    '--device',
    at(`${name}.device.json`),
    '--passphrase-file',
    at(`${name}.words`),
  ];

  async function good(...args: readonly string[]): Promise<Record<string, unknown>> {
    const { output, refusal } = await runHere('council', ...args, '--json');
    expect(refusal && said(refusal)).toBeUndefined();
    return JSON.parse(output) as Record<string, unknown>;
  }
  const refusalOf = async (...args: readonly string[]) =>
    (await runHere('council', ...args, '--json')).refusal;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-opening-'));
    for (const name of NAMES) {
      const made = ['--passphrase-out', at(`${name}.words`), '--out', at(`${name}.card.json`)];
      await good(
        'card',
        '--name',
        `${name} Moreau`,
        '--device',
        at(`${name}.device.json`),
        ...made,
      );
    }
    const cards = NAMES.map((name) => at(`${name}.card.json`));
    await good('list', '--card', ...cards, '--needed', '2', '--out', at('list.json'));
    const list = await readList(read('list.json'), 'list.json');
    const holders = await holdersOf(list, ENGLISH_WORDS);
    const questionnaire = aQuestionnaire([2], [aQuestion('q1', 3)]);
    const settings = { mode: 'file', threshold: 5, closesOn: '2026-03-31' } as const;
    const definition = { ...definitionOf(questionnaire, settings), holders };
    writeFileSync(at('survey.json'), JSON.stringify(definition));
    for (const name of NAMES) {
      const files = ['--list', at('list.json'), '--compared'];
      await good('confirm', ...device(name), ...files, '--out', at(`${name}.confirm.json`));
      const survey = ['--definition', at('survey.json')];
      await good('look', ...device(name), ...files, ...survey, '--out', at(`${name}.looked.json`));
    }
    table = { definition, hash: definitionHash(definition), seats: 3, needed: 2 };
    const rows = inDigestOrder(await sealAll(table, CONTENTS), table);
    const { bulletin } = buildBulletin({
      survey: '0a'.repeat(16),
      definitionHash: table.hash,
      keys: [],
      invited: null,
      drawn: null,
      rows: rows.map(() => ({
        input: Uint8Array.from(randomBytes(64)),
        signature: new Uint8Array(0),
        sealedDigest: Uint8Array.from(randomBytes(32)),
      })),
    });
    const published = { ...bulletin, sealedRoot: rootOf(rows, table) };
    for (const bodies of [true, false]) {
      const blob = pack(table, rows, { bodies, bulletin: published });
      writeFileSync(at(bodies ? 'opener.box' : 'holder.box'), await blob.bytes());
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    process.exitCode = undefined;
  });

  const values = (from: Name, to: number, box = 'holder.box') => [
    'values',
    ...device(from),
    '--package',
    at(box),
    '--to',
    String(to),
    '--compared',
    '--out',
    at(`${from}-${to}.values.json`),
  ];
  const open = (by: Name, files: readonly string[], box = 'opener.box') => [
    'open',
    ...device(by),
    '--package',
    at(box),
    '--list',
    at('list.json'),
    '--values',
    ...files.map(at),
    '--compared',
    '--release',
    at(`${by}.release.json`),
    '--minutes',
    at(`${by}.minutes.json`),
  ];

  it('gives the same release again when two others open it anew', async () => {
    expect(await good(...values('ada', 2))).toMatchObject({ from: 1, to: 2, rows: 14 });
    const first = await good(...open('ben', ['ada-2.values.json']));
    expect(first).toMatchObject({ rows: 14, counted: 12, tests: 1, copies: 0, refused: 1 });
    expect(first).toMatchObject({ seats: [1, 2], opener: 2, faults: [], undecided: [] });
    expect(read('ben.release.json')).toMatchObject({
      schema: 'cahier/release-2',
      hash: (read('ben.minutes.json') as { release: string }).release,
      ballots: { responses: 14, invalid: 2 },
      participation: { responses: 12 },
    });
    await good(...values('ben', 3));
    await good(...open('cleo', ['ben-3.values.json']));
    expect(read('cleo.release.json')).toEqual(read('ben.release.json'));
  });

  it('refuses what is not in order, by a code that has a sentence', async () => {
    await good(...values('cleo', 1));
    const finished = await refusalOf(...values('cleo', 1));
    expect(finished).toMatchObject({ code: 'council-file-bad', category: 'invalid-input' });
    const forOther = await refusalOf(...open('ben', ['cleo-1.values.json']));
    expect(forOther).toMatchObject({ code: 'values-for-other' });
    const withoutAnswers = await refusalOf(...open('ada', ['cleo-1.values.json'], 'holder.box'));
    expect(withoutAnswers).toMatchObject({ code: 'box-without-bodies' });
    const absent = await refusalOf(...values('ben', 1, 'no.box'));
    expect(absent).toMatchObject({ code: 'file-unreadable', values: { option: '--package' } });
    const seat = await refusalOf(...values('ben', 1), '--seat', '3');
    expect(seat).toMatchObject({ code: 'council-seat-missing' });
  });
});
