import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import type { Response } from '../../src/questionnaire/index.js';
import {
  ASKED_A_THIRD_TIME,
  ASKED_AGAIN,
  FIRST,
  NEWCOMER,
  RESPONSES,
} from '../support/corrected-editions.js';
import { runHere } from './run-here.js';

let folder: string;
const inFolder = (name: string) => join(folder, name);
const content = (name: string) =>
  JSON.parse(readFileSync(inFolder(name), 'utf8')) as ReleaseContent;

const save = (name: string, responses: readonly Response[]) =>
  writeFileSync(
    inFolder(name),
    ['p1,q1,q2', ...responses.map(({ p1, q1, q2 }) => [p1, q1, q2].join()), ''].join('\n'),
  );

const tabulate = (responses: string, out: string, ...more: readonly string[]) =>
  runHere(
    ...['tabulate', '--questionnaire', inFolder('q.json'), '--responses', inFolder(responses)],
    ...['--threshold', '5', '--out', inFolder(out), ...more],
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-waves-'));
  writeFileSync(inFolder('q.json'), JSON.stringify(FIRST.questionnaire));
  save('first.csv', RESPONSES);
  save('more.csv', [...RESPONSES, NEWCOMER]);
  save('again.csv', ASKED_AGAIN);
  save('again-and-one.csv', [...ASKED_AGAIN, NEWCOMER]);
  await tabulate('first.csv', 'first.json');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cahier tabulate without --prior', () => {
  it.each([
    [
      'en',
      /^No release was named with --prior\. .* of “small”, .* with --prior and what was published\.\n$/,
    ],
    ['fr', /^Aucune publication .* sur «\s?small\s», .*--prior.*\n$/],
    ['de', /^Mit --prior .* zu „small“ .*--prior.*\n$/],
  ])('says in %s what to do if anything was published before', async (lang, sentence) => {
    const plain = await tabulate('first.csv', 'alone.json', '--lang', lang);
    expect(plain.warning).toMatch(sentence);
    const machine = await tabulate('first.csv', 'alone.json', '--lang', lang, '--json');
    expect(machine.warning).toBe(plain.warning);
    expect(JSON.parse(machine.output)).toMatchObject({ out: inFolder('alone.json') });
  });

  it('says nothing of it where an edition or a wave before is named', async () => {
    const prior = ['--prior', inFolder('first.json')] as const;
    const runs = [
      await tabulate('more.csv', 'edition.json', ...prior),
      await tabulate('again.csv', 'wave.json', ...prior, '--wave'),
    ];
    expect(runs.map(({ warning, refusal }) => [warning, refusal])).toEqual(
      Array(2).fill(['', undefined]),
    );
  });
});

describe('cahier tabulate --wave', () => {
  it('refuses to repeat nothing', async () => {
    const { refusal } = await tabulate('again.csv', 'refused.json', '--wave');
    expect(refusal).toMatchObject({ code: 'wave-without-prior', category: 'invalid-input' });
  });

  it('refuses what looks like an edition', async () => {
    const { refusal } = await tabulate(
      ...(['more.csv', 'refused.json', '--prior', inFolder('first.json'), '--wave'] as const),
    );
    expect(refusal).toMatchObject({ code: 'wave-looks-like-edition', category: 'refused' });
  });

  it('names in the definition what is repeated, and later editions go on with it', async () => {
    await tabulate('again.csv', 'wave.json', '--prior', inFolder('first.json'), '--wave');
    const wave = content('wave.json');
    expect(wave.definition.previousWave).toBe(content('first.json').survey.definition);
    const prior = ['--prior', inFolder('first.json'), inFolder('wave.json')];
    await tabulate('again-and-one.csv', 'edition.json', ...prior);
    expect(content('edition.json').survey.definition).toBe(wave.survey.definition);
    expect(content('edition.json').tables).toEqual(wave.tables);
  });

  it('says that the figures before stand where it was left out', async () => {
    const prior = ['--prior', inFolder('first.json')] as const;
    const forgotten = await tabulate('again-and-one.csv', 'forgotten.json', ...prior);
    expect(content('forgotten.json').tables).toEqual(content('first.json').tables);
    const read = ASKED_AGAIN.length + 1;
    expect(forgotten.output).toContain(`stand; ${read} responses were read.`);
    expect(forgotten.output).toContain('--wave');
    const invited = ['again-and-one.csv', 'forgotten.json', ...prior, '--invited', '130'] as const;
    expect((await tabulate(...invited)).output).toContain(`stand; ${read} responses were read.`);
    const wave = await tabulate('again.csv', 'wave.json', ...prior, '--wave');
    expect(wave.output).not.toContain('stand');
  });

  it('is set beside what it repeats in its report, and beside nothing else', async () => {
    const report = (release: string, before: string) =>
      runHere(
        ...['report', inFolder(release), '--before', inFolder(before)],
        ...['--out', inFolder('report.html')],
      );
    await report('wave.json', 'first.json');
    expect(readFileSync(inFolder('report.html'), 'utf8')).toContain('Beside the survey before');
    const refused = [await report('first.json', 'wave.json'), await report('wave.json', 'q.json')];
    expect(refused.map(({ refusal }) => refusal?.code)).toEqual([
      'release-not-before',
      'release-malformed',
    ]);
    const { refusal } = await runHere(
      ...['report', inFolder('wave.json'), '--before', inFolder('first.json')],
      ...['--out', inFolder('figures.csv')],
    );
    expect(refusal?.code).toBe('report-option-of-other-format');
    const summary = await runHere(
      ...['report', inFolder('wave.json'), '--before', inFolder('first.json')],
      ...['--edition', 'summary', '--out', inFolder('summary.html')],
    );
    expect(summary.refusal?.code).toBe('beside-of-full');
  });

  it('is set beside all that it goes back to, in whatever order they are given', async () => {
    save('third.csv', ASKED_A_THIRD_TIME);
    await tabulate('again.csv', 'wave.json', '--prior', inFolder('first.json'), '--wave');
    const prior = ['--prior', inFolder('first.json'), inFolder('wave.json')];
    await tabulate('third.csv', 'third.json', ...prior, '--wave');
    const report = (...before: readonly string[]) =>
      runHere(
        ...['report', inFolder('third.json'), '--out', inFolder('series.html')],
        ...before.flatMap((one) => ['--before', inFolder(one)]),
      );
    await report('wave.json');
    expect(readFileSync(inFolder('series.html'), 'utf8')).not.toContain('Over 3 surveys');
    const { refusal } = await report('first.json', 'wave.json');
    expect(refusal).toBeUndefined();
    expect(readFileSync(inFolder('series.html'), 'utf8')).toContain('Over 3 surveys');
    const refused = [await report('first.json'), await report('wave.json', 'wave.json')];
    expect(refused.map((one) => one.refusal?.code)).toEqual(Array(2).fill('release-not-before'));
  });
});
