import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readList } from '../../src/holders/list/read-list.js';
import { aClosedSurvey, packagesOf } from '../support/closed-box.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

const NAMES = ['ada', 'ben', 'cleo'] as const;
type Name = (typeof NAMES)[number];

describe('a box opened by files', () => {
  let folder: string;
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
    const definition = await aClosedSurvey(list);
    writeFileSync(at('survey.json'), JSON.stringify(definition));
    for (const name of NAMES) {
      const files = ['--list', at('list.json'), '--compared'];
      await good('confirm', ...device(name), ...files, '--out', at(`${name}.confirm.json`));
      const survey = ['--definition', at('survey.json')];
      await good('look', ...device(name), ...files, ...survey, '--out', at(`${name}.looked.json`));
    }
    const { holder, opener } = await packagesOf(definition);
    writeFileSync(at('opener.box'), await opener.bytes());
    writeFileSync(at('holder.box'), await holder.bytes());
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
