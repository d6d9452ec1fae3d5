import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalHash, canonicalJson } from '../../src/common/index.js';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import { runHere } from './run-here.js';
import { said } from '../support/said.js';

const SURVEY = join('test', 'golden', 'survey-small');
/** By the method that an earlier version published with: exact figures, or none. */
const OF_TRADES = join('test', 'fixtures', 'first-method', 'release.json');
const H05 = join('test', 'golden', 'sdc', 'h05.json');

let folder: string;
const at = (name: string) => join(folder, name);
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const save = (name: string, json: unknown): string => {
  writeFileSync(at(name), typeof json === 'string' ? json : canonicalJson(json));
  return at(name);
};
const release = () => readJson(at('release.json')) as ReleaseContent;

/** A release that somebody changed who knows how its hash is made. */
function resealed(name: string, change: (release: ReleaseContent) => unknown): string {
  const { hash, ...rest } = { ...release(), ...(change(release()) as object) };
  expect(hash).toBe(release().hash);
  return save(name, { ...rest, hash: canonicalHash(rest) });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-audit-'));
  const { refusal } = await runHere(
    ...['tabulate', '--questionnaire', join(SURVEY, 'survey.questionnaire.json')],
    ...['--responses', join(SURVEY, 'survey.csv'), '--out', at('ranges.json')],
  );
  copyFileSync(OF_TRADES, at('release.json'));
  expect(refusal).toBeUndefined();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A withheld size, put back as another release of the same responses would show it. */
function withOneNumberMore({ tables }: ReleaseContent): Partial<ReleaseContent> {
  const copy = structuredClone(tables) as unknown as {
    by: string[];
    rows: string[];
    cells: (number | null)[][];
  }[];
  const crossed = copy.find(
    ({ by, cells }) => by.length === 2 && cells.some((row) => row[0] === null),
  )!;
  crossed.cells.find((row) => row[0] === null)![0] = 3;
  return { tables: copy } as unknown as Partial<ReleaseContent>;
}

describe('cahier audit on a release', () => {
  it('says per rule what was proven', async () => {
    const { output, refusal } = await runHere('audit', at('release.json'));
    expect(refusal).toBeUndefined();
    expect(output).toMatch(/^These attacks found nothing( that is certain)?\.\nAttacker: /);
    expect(output).toContain('\nNot covered: whoever runs the program on guesses');
    expect(output).not.toMatch(/no group|nothing leaks/i);
    for (const rule of ['D1', 'D2', 'D3', 'D4', 'D7', 'D8', 'D9', 'D10']) {
      expect(output).toContain(`\n${rule}: `);
    }
  });

  it('says of one that an earlier method made that what it withholds depends on answers', async () => {
    const { output } = await runHere('audit', at('release.json'));
    expect(output).toContain('depends on answers in this release, which an earlier method made.\n');
  });

  it('attacks one of ranges, and says that it did not look at how they were chosen', async () => {
    const { output, refusal } = await runHere('audit', at('ranges.json'));
    expect(refusal).toBeUndefined();
    expect(output).toMatch(/^These attacks found nothing( that is certain)?\.\nAttacker: /);
    expect(output).toContain('that each range was chosen from what is printed anyway was not');
  });

  it('prints one JSON object', async () => {
    const { output } = await runHere('audit', at('release.json'), '--json');
    expect(JSON.parse(output)).toMatchObject({
      hash: release().hash,
      verdict: 'safe',
      leaks: [],
      open: [],
    });
  });

  it('speaks of no tables where none had to be found, as nothing is told by group', async () => {
    await runHere(
      ...['tabulate', '--questionnaire', join(SURVEY, 'survey.questionnaire.json')],
      ...['--responses', join(SURVEY, 'survey.csv'), '--threshold', '300'],
      ...['--out', at('everybody.json')],
    );
    const { output } = await runHere('audit', at('everybody.json'));
    expect(output).toMatch(/^D1: The group attacked is not shown .* published numbers\.$/m);
  });

  it('finds the release in the report', async () => {
    await runHere('report', at('release.json'), '--out', at('report.pdf'));
    const [fromReport, fromRelease] = [
      await runHere('audit', at('report.pdf'), '--json'),
      await runHere('audit', at('release.json'), '--json'),
    ];
    expect(fromReport.refusal).toBeUndefined();
    expect(fromReport.output).toBe(fromRelease.output);
  });

  it('refuses a release that shows a small group, and derives the others from it', async () => {
    const file = resealed('leaky.json', withOneNumberMore);
    const { refusal } = await runHere('audit', file);
    expect(refusal).toMatchObject({ code: 'audit-unsafe', category: 'refused' });
    expect(said(refusal)).toMatch(/D1: .+ is shown to be 3 people: “.+” = row .+ \(3\) = 3\./);
  });

  it('takes an earlier release into account', async () => {
    const earlier = resealed('earlier.json', withOneNumberMore);
    const { refusal } = await runHere('audit', at('release.json'), '--prior', earlier);
    expect(refusal).toMatchObject({ code: 'audit-unsafe' });
  });

  it('says that nothing was compared with an earlier wave that shows no group', async () => {
    const wave = resealed('wave.json', () => ({ tables: [] }));
    const file = resealed('repeating.json', ({ definition, survey }) => {
      const repeated = { ...definition, previousWave: survey.definition };
      return { definition: repeated, survey: { ...survey, definition: canonicalHash(repeated) } };
    });
    const { output, refusal } = await runHere('audit', file, '--prior', wave);
    const notCovered = '\nNot covered: which groups few people joined or left between two waves';
    expect([refusal, output]).toEqual([undefined, expect.stringContaining(notCovered)]);
    expect(output).not.toContain('\nD6: ');
  });

  it.each([
    ['no JSON', () => save('text.json', 'no JSON'), 'file-not-json'],
    ['another JSON', () => save('other.json', { schema: 'x' }), 'release-malformed'],
    [
      'an altered release',
      () => save('altered.json', { ...release(), participation: { invited: null, responses: 9 } }),
      'release-altered',
    ],
    ['no file', () => at('nowhere.json'), 'file-unreadable'],
    [
      'a PDF without a release',
      () => save('empty.pdf', '%PDF-1.7\n%%EOF'),
      'report-without-release',
    ],
    [
      'a PDF with a damaged attachment',
      () =>
        save(
          'damaged.pdf',
          '%PDF-1.7\n<< /Type /EmbeddedFile /Length 9 /Filter /FlateDecode >>\nstream\nnonsense!',
        ),
      'report-without-release',
    ],
    [
      'rows of nobody',
      () =>
        resealed('rows.json', ({ tables }) => ({
          tables: tables.map((table) =>
            table.by.length === 1 ? { ...table, rows: table.rows.map((row) => `${row}x`) } : table,
          ),
        })),
      'release-row-unknown',
    ],
  ])('calls %s bad input', async (_, file, code) => {
    const { refusal } = await runHere('audit', file());
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
  });

  it('calls an earlier release of another survey bad input', async () => {
    const other = resealed('another.json', (content) => {
      const questionnaire = { ...content.definition.questionnaire, code: 'another' };
      const definition = { ...content.definition, questionnaire };
      return {
        definition,
        survey: { ...content.survey, code: 'another', definition: canonicalHash(definition) },
      };
    });
    const { refusal } = await runHere('audit', at('release.json'), '--prior', other);
    expect(refusal).toMatchObject({ code: 'prior-of-another-survey', category: 'invalid-input' });
  });

  it.each([
    [['--colluders', '9'], 'too-many-colluders'],
    [['--colluders', '-1'], 'not-a-number'],
    [['--instance', H05], 'instance-of-no-pattern'],
  ])('refuses %j', async (options, code) => {
    const { refusal } = await runHere('audit', at('release.json'), ...options);
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
  });
});

describe('a certificate', () => {
  it.each([
    ['audit', () => [at('release.json')]],
    [
      'tabulate',
      () => [
        ...['--questionnaire', join(SURVEY, 'survey.questionnaire.json')],
        ...['--responses', join(SURVEY, 'survey.csv'), '--out', at('none.json')],
      ],
    ],
  ])('is refused by %s, since there are none any more', async (command, options) => {
    const { refusal } = await runHere(command, ...options(), '--certificate', at('c.json'));
    expect(refusal).toMatchObject({ code: 'no-certificate', category: 'invalid-input' });
    expect(said(refusal)).toContain('Leave --certificate out.');
    expect(existsSync(at('none.json'))).toBe(false);
  });
});

describe('cahier audit on a pattern', () => {
  const pattern = (change: object = {}): string =>
    save('pattern.json', { ...(readJson(at('good.json')) as object), ...change });
  const audit = (file: string, ...more: readonly string[]) =>
    runHere('audit', file, '--instance', H05, ...more);

  beforeAll(() =>
    runHere(
      ...['protect', H05, '--out', at('good.json'), '--protection', 'K', '--time-limit', '20'],
    ),
  );

  it('says that every primary keeps its range', async () => {
    const { output, refusal } = await audit(at('good.json'));
    expect(refusal).toBeUndefined();
    expect(output).toBe(
      'This attack found nothing: all 2 cells to protect keep the range that K asks for.\n',
    );
  });

  it('refuses one that hides too little, and says what is left', async () => {
    const file = pattern({ hidden: [], objective: 0, bound: 0 });
    const { refusal } = await audit(file);
    expect(refusal).toMatchObject({ code: 'audit-unsafe', category: 'refused' });
    expect(said(refusal)).toMatch(/^The pattern does not protect at level K:\n(B|C) can only be /);
  });

  it.each([
    ['an objective of its own', { objective: 7 }, 'pattern-altered'],
    ['a bound above its objective', { bound: 2 }, 'pattern-altered'],
    ['a cell that is always shown', { hidden: [['Total']], objective: 1 }, 'cell-not-to-hide'],
    ['a cell that there is not', { hidden: [['Z']], objective: 1 }, 'unknown-cell'],
    ['a cell twice', { hidden: [['A'], ['A']], objective: 2, bound: 2 }, 'pattern-altered'],
    ['no level', { protection: 'Q' }, 'unknown-protection'],
    ['another table', { instance: 'h07' }, 'pattern-of-another-table'],
    ['another threshold', { k: 3 }, 'pattern-of-another-table'],
    ['no cells', { hidden: 'A' }, 'bad-hidden'],
  ])('calls one with %s bad input', async (_, change, code) => {
    const { refusal } = await audit(pattern(change));
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
  });

  it('asks for the table problem', async () => {
    const { refusal } = await runHere('audit', at('good.json'));
    expect(refusal).toMatchObject({ code: 'pattern-without-instance' });
  });
});
