import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalHash, canonicalJson, STRETCHED_WORDS } from '../../src/common/index.js';
import { cancelledBulletin } from '../../src/credentials/index.js';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import type { Amendment, Change, SurveyDefinition } from '../../src/questionnaire/index.js';
import { aTable, type Table } from '../support/packed-box.js';
import { said } from '../support/said.js';
import { changedBy, forgedFrom } from '../support/signed-changes.js';
import { runHere } from './run-here.js';

const RELEASE = join('test', 'fixtures', 'first-method', 'release.json');
const CANCELLED: Change = { kind: 'cancelled' };
const LATER: Change = { kind: 'last-day-later', closesOn: '2031-04-07' };

let folder: string;
let table: Table;
const save = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, canonicalJson(content));
  return file;
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-signed-'));
  table = await aTable(3, 2, {}, { namesSigners: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cahier verify on a file whose changes holders signed', () => {
  let definition: string;
  let signed: readonly Amendment[];
  beforeAll(async () => {
    definition = save('survey.json', table.definition);
    signed = await changedBy(table, CANCELLED, [1, 3]);
  });
  const fileOf = (amendments: readonly Amendment[], by: Table = table): string => {
    const { list, seats } = by.definition.holders!;
    const counts = { invited: 40, drawn: 12, responses: 9 };
    const holders = { list, needed: 2, seats };
    const survey = { survey: '0a'.repeat(16), definition: table.hash, ...counts };
    return save(
      'there-was.json',
      cancelledBulletin({ ...survey, holders, amendments }, STRETCHED_WORDS),
    );
  };

  it('names whose devices signed, and holds beside the definition', async () => {
    const file = fileOf(signed);
    for (const more of [[], ['--definition', definition]]) {
      const { output, refusal } = await runHere('verify', file, ...more);
      expect(refusal).toBeUndefined();
      expect(output).toContain('Signed by the devices of Holder 1 and Holder 3');
    }
  });

  it('refuses one that only one of them signed, by the keys of the file itself', async () => {
    const { refusal } = await runHere('verify', fileOf(forgedFrom(table, CANCELLED, signed)));
    expect(said(refusal)).toBe(
      'An amendment is not signed by the devices of two of the holders that the file names, or has a signature beside theirs that does not hold.',
    );
  });

  it('notices keys of somebody else only beside the definition, and says that one is another', async () => {
    const stranger = await aTable(3, 2, {}, { namesSigners: true });
    const theirs = await changedBy(
      { ...stranger, hash: table.hash, devices: knowing(stranger, table.hash) },
      CANCELLED,
      [1, 3],
    );
    const file = fileOf(theirs, stranger);
    expect((await runHere('verify', file)).output).toContain('by the keys that this file names');
    const beside = await runHere('verify', file, '--definition', definition);
    expect(said(beside.refusal)).toBe(
      'The file names other holders, or other keys for signing, than the definition.',
    );
    const other = save('other.json', stranger.definition);
    expect(said((await runHere('verify', file, '--definition', other)).refusal)).toBe(
      'The definition given is not the one that the file names.',
    );
    expect((await runHere('verify', file, '--definition', file)).refusal).toMatchObject({
      code: 'definition-unreadable',
    });
  });
});

describe('cahier audit on a release whose changes holders signed', () => {
  it('attacks its figures, and refuses one that two of its holders have not signed', async () => {
    const { hash: sealed, ...before } = JSON.parse(
      readFileSync(RELEASE, 'utf8'),
    ) as ReleaseContent & {
      readonly hash: string;
    };
    expect(canonicalHash(before)).toBe(sealed);
    const { holders, closesOn } = table.definition;
    const definition = { ...before.definition, holders, closesOn } as SurveyDefinition;
    const hash = canonicalHash(definition);
    const about: Table = { ...table, definition, hash, devices: knowing(table, hash) };
    const signed = await changedBy(about, LATER, [2, 3]);
    const released = (name: string, amendments: readonly Amendment[]): string => {
      const survey = { ...before.survey, definition: hash };
      const rest = { ...before, survey, definition, amendments };
      return save(name, { ...rest, hash: canonicalHash(rest) });
    };
    const held = await runHere('audit', released('signed.json', signed));
    expect(held.output).toMatch(/^These attacks found nothing/);
    for (const [amendments, code] of [
      [forgedFrom(about, LATER, signed), 'release-amendments-unsigned'],
      [await changedBy(about, LATER, [2]), 'release-malformed'],
    ] as const) {
      const { refusal, output } = await runHere('audit', released('forged.json', amendments));
      expect({ code: refusal?.code, output }).toEqual({ code, output: '' });
    }
  });
});

/** Devices that have looked over another survey. */
const knowing = ({ devices, definition: { holders } }: Table, definition: string) =>
  devices.map((device, i) => ({
    ...device,
    definitions: [{ definition, list: holders!.list, seat: i + 1 }],
  }));
