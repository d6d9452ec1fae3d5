import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGLISH_WORDS } from '../../src/common/index.js';
import { holdersOf } from '../../src/holders/list/holders-of.js';
import { checkLooked, readLooked } from '../../src/holders/list/look-at.js';
import { readList } from '../../src/holders/list/read-list.js';
import { definitionHash, definitionOf } from '../../src/questionnaire/index.js';
import { said } from '../support/said.js';
import { aQuestionnaire } from '../support/small-survey.js';
import { type Run, runHere } from './run-here.js';

const NAMES = ['ada', 'ben', 'cleo', 'noor'] as const;

describe('a council founded by files', () => {
  let folder: string;
  const confirmed: string[] = [];
  const at = (name: string): string => join(folder, name);
  const council = (...args: readonly string[]): Promise<Run> => runHere('council', ...args);
  const device = (name: string): string[] => [
    '--device',
    at(`${name}.device.json`),
    '--passphrase-file',
    at(`${name}.words`),
  ];
  const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

  async function good(...args: readonly string[]): Promise<Record<string, unknown>> {
    const { output, refusal } = await council(...args, '--json');
    expect(refusal && said(refusal)).toBeUndefined();
    return JSON.parse(output) as Record<string, unknown>;
  }

  const makeCard = (name: string, ...more: readonly string[]) =>
    council(
      'card',
      '--name',
      `${name} Moreau`,
      '--device',
      at(`${name}.device.json`),
      '--passphrase-out',
      at(`${name}.words`),
      '--out',
      at(`${name}.card.json`),
      ...more,
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-council-'));
    for (const name of NAMES) await makeCard(name);
    const cards = NAMES.slice(0, 3).map((name) => at(`${name}.card.json`));
    const marks = ['--outside', '3=secretary of a union'];
    await good('list', '--card', ...cards, '--needed', '2', ...marks, '--out', at('list.json'));
    // In whatever order they come.
    for (const name of ['cleo', 'ada', 'ben'])
      confirmed.push((await confirm(name, '--compared')).output);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    process.exitCode = undefined;
  });

  const confirm = (name: string, ...more: readonly string[]) =>
    council(
      'confirm',
      ...device(name),
      '--list',
      at('list.json'),
      '--out',
      at(`${name}.confirm.json`),
      ...more,
    );
  const check = (names: readonly string[], ...more: readonly string[]) =>
    council(
      'check',
      '--list',
      at('list.json'),
      '--confirmation',
      ...names.map((name) => at(`${name}.confirm.json`)),
      ...more,
    );

  it('has a device file and six words for its holder’s eyes only, and never makes one twice', async () => {
    expect(readFileSync(at('ada.words'), 'utf8')).toMatch(/^([a-z]+ ){5}[a-z]+\n$/);
    for (const file of ['ada.device.json', 'ada.words']) {
      expect(statSync(at(file)).mode & 0o077).toBe(0);
    }
    const before = readFileSync(at('ada.device.json'), 'utf8');
    const { refusal } = await makeCard('ada');
    expect(refusal).toMatchObject({ code: 'device-exists', category: 'invalid-input' });
    expect(readFileSync(at('ada.device.json'), 'utf8')).toBe(before);
  });

  it('asks for nothing where nobody sits at a terminal, and says what to name', async () => {
    expect((await confirm('ada')).refusal).toMatchObject({ code: 'comparison-unsaid' });
    const unnamed = await council(
      'confirm',
      '--device',
      at('ada.device.json'),
      '--list',
      at('list.json'),
      '--compared',
      '--out',
      at('x.json'),
    );
    expect(unnamed.refusal).toMatchObject({
      code: 'passphrase-unnamed',
      category: 'invalid-input',
    });
  });

  it('is in force once all have confirmed, in any order, and says until then who is missing', async () => {
    expect(confirmed.map((output) => output.slice(0, 20))).toEqual(
      [3, 1, 2].map((seat) => `Seat ${seat} has confirmed`.slice(0, 20)),
    );
    const { refusal } = await check(['ada', 'cleo']);
    expect(refusal).toMatchObject({ code: 'list-not-in-force', category: 'refused' });
    expect(said(refusal)).toContain('Seat 2 has not confirmed');
    const { output } = await check(NAMES.slice(0, 3));
    expect(output).toContain('Seat 3: cleo Moreau (not of the council: secretary of a union): ');
    expect(output).toMatch(/Its twelve words: ([a-z]+ ){11}[a-z]+\nThe list is in force\.\n$/);
    const asJson = await check(['ada'], '--json');
    expect(JSON.parse(asJson.output)).toMatchObject({ isInForce: false, missing: [2, 3] });
    expect(process.exitCode).toBe(3);
  });

  it('names a file that was cut, doubled in parts or is of another kind', async () => {
    writeFileSync(
      at('cut.confirm.json'),
      readFileSync(at('ben.confirm.json'), 'utf8').slice(0, 200),
    );
    const cut = (await check(['ada', 'cut', 'cleo'])).refusal;
    expect(cut).toMatchObject({ code: 'file-not-json', category: 'invalid-input' });
    expect(said(cut)).toContain('--confirmation cut.confirm.json');
    writeFileSync(at('other.confirm.json'), readFileSync(at('ben.card.json'), 'utf8'));
    const other = (await check(['ada', 'other'])).refusal;
    expect(said(other)).toContain(
      '“other.confirm.json” is not a file of the kind cahier/confirm-1',
    );
  });

  it('does not let wrong words change a device', async () => {
    const before = readFileSync(at('ben.device.json'), 'utf8');
    const { refusal } = await council(
      'confirm',
      '--device',
      at('ben.device.json'),
      '--passphrase-file',
      at('ada.words'),
      '--list',
      at('list.json'),
      '--compared',
      '--out',
      at('x.json'),
    );
    expect(refusal).toMatchObject({ code: 'device-not-opened', category: 'refused' });
    expect(readFileSync(at('ben.device.json'), 'utf8')).toBe(before);
  });

  it('looks a survey over if it is sealed to its list, and to no other', async () => {
    const list = await readList(read('list.json'), 'list.json');
    const holders = await holdersOf(list, ENGLISH_WORDS);
    const questionnaire = aQuestionnaire([3], [{ code: 'rest', type: 'yesno' }]);
    const definition = { ...definitionOf(questionnaire, { mode: 'file' }), holders };
    const look = async (content: object) => {
      writeFileSync(at('survey.json'), JSON.stringify(content));
      const files = ['--definition', at('survey.json'), '--list', at('list.json')];
      return council('look', ...device('ben'), ...files, '--compared', '--out', at('looked.json'));
    };
    expect((await look(definition)).output).toMatch(/^Seat 2 has looked it over: /);
    const looked = readLooked(read('looked.json'), 'looked.json');
    await checkLooked(looked, 'looked.json', { list, takeovers: [] });
    expect(looked).toMatchObject({ definition: definitionHash(definition), seat: 2 });
    const seats = [
      holders.seats[0],
      { ...holders.seats[1], seal: holders.seats[0]!.seal },
      holders.seats[2],
    ];
    const altered = await look({ ...definition, holders: { ...holders, seats } });
    expect(altered.refusal).toMatchObject({
      code: 'definition-other-holders',
      category: 'refused',
    });
    expect((await look({ title: 'no survey' })).refusal).toMatchObject({
      code: 'definition-unreadable',
      category: 'invalid-input',
    });
  });

  it('hands a seat over to a successor by two of the others, and not by one', async () => {
    const handOver = (name: string) =>
      good(
        'hand-over',
        ...device(name),
        '--list',
        at('list.json'),
        '--seat',
        '2',
        '--confirmation',
        at('ben.confirm.json'),
        '--card',
        at('noor.card.json'),
        '--compared',
        '--out',
        at(`${name}.piece.json`),
      );
    const take = (...names: readonly string[]) =>
      council(
        'takeover',
        ...device('noor'),
        '--list',
        at('list.json'),
        '--seat',
        '2',
        '--piece',
        ...names.map((name) => at(`${name}.piece.json`)),
      );
    expect(await handOver('ada')).toMatchObject({ seat: 2, from: 1 });
    expect((await take('ada')).refusal).toMatchObject({
      code: 'pieces-too-few',
      category: 'refused',
    });
    await handOver('cleo');
    expect((await take('ada', 'cleo')).output).toBe(
      'This device now answers for seat 2 in surveys that name this list.\n',
    );
  });

  it('writes the holders’ page, and prints its digest', async () => {
    const { output } = await council('page', '--out', at('council.html'));
    const digest = createHash('sha256')
      .update(readFileSync(at('council.html')))
      .digest('hex');
    expect(output).toContain(`SHA-256: ${digest}\n`);
    expect((await council('page')).output).toBe(`SHA-256: ${digest}\n`);
  });

  it('refuses an output that would overwrite what is read', async () => {
    const { refusal } = await council(
      'confirm',
      ...device('ada'),
      '--list',
      at('list.json'),
      '--compared',
      '--out',
      at('ada.device.json'),
    );
    expect(refusal).toMatchObject({ code: 'output-is-input' });
  });
});
