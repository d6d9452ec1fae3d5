import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aQuestion, aQuestionnaire } from '../support/small-survey.js';
import { runHere } from './run-here.js';

let folder: string;
const inFolder = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(inFolder(name), 'utf8');

const tabulate = (out: string, ...more: readonly string[]) =>
  runHere(
    ...['tabulate', '--questionnaire', inFolder('q.json'), '--responses', inFolder('r.csv')],
    ...['--threshold', '5', '--out', inFolder(out), ...more],
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-coins-'));
  const questionnaire = aQuestionnaire([2], [aQuestion('q1', 2)]);
  writeFileSync(inFolder('q.json'), JSON.stringify(questionnaire));
  const rows = Array.from(
    { length: 30 },
    (_, i) => `a${(i % 2) + 1},o${(i % 3 === 0 ? 1 : 0) + 1}`,
  );
  writeFileSync(inFolder('r.csv'), ['p1,q1', ...rows, ''].join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cahier tabulate --coins', () => {
  it.each([
    ['too few digits', 'ab'.repeat(31)],
    ['what is no digit', 'xy'.repeat(32)],
    ['nothing', ''],
  ])('refuses %s', async (_what, digits) => {
    writeFileSync(inFolder('bad'), digits);
    const { refusal } = await tabulate('release.json', '--coins', inFolder('bad'));
    expect(refusal?.code).toBe('bad-coins');
  });

  it('refuses to write over another file of the command', async () => {
    const { refusal } = await tabulate('release.json', '--coins', inFolder('release.json'));
    expect(refusal?.code).toBe('output-is-input');
  });

  it('makes the file for its owner only, and gives the same bytes with it', async () => {
    await tabulate('first.json', '--coins', inFolder('coins'));
    expect(text('coins')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(inFolder('coins')).mode & 0o777).toBe(0o600);
    await tabulate('second.json', '--coins', inFolder('coins'));
    expect(text('second.json')).toBe(text('first.json'));
    expect(text('first.json')).not.toContain(text('coins').trim());
  });

  it('changes no byte of a release, which has nothing that takes chance', async () => {
    await tabulate('third.json');
    expect(text('third.json')).toBe(text('first.json'));
  });
});
