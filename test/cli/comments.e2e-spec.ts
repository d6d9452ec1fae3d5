import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Run, runHere } from './run-here.js';

interface Comment {
  readonly question: string;
  readonly text: string;
}

const question = (code: string, type: string, fields: object = {}) => ({
  code,
  type,
  title: { en: `Question ${code}` },
  ...fields,
});

const QUESTIONNAIRE = {
  schema: 'cahier/questionnaire-1',
  code: 'canteen',
  languages: ['en'],
  title: { en: 'The canteen' },
  profile: [],
  sections: [
    {
      code: 'all',
      title: { en: 'All' },
      questions: [
        question('agree', 'yesno'),
        question('often', 'text'),
        question('seldom', 'text'),
      ],
    },
  ],
};

let folder: string;
const inFolder = (name: string) => join(folder, name);
const write = (name: string, content: unknown) =>
  writeFileSync(inFolder(name), JSON.stringify(content));

/** Twenty respondents: twelve wrote to the first question, nine to the second. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-comments-'));
  write('q.json', QUESTIONNAIRE);
  const rows = Array.from({ length: 20 }, (_, i) =>
    [i % 3 ? 'yes' : 'no', i < 12 ? `First ${i} here` : '', i < 9 ? `Second ${i} here` : ''].join(),
  );
  writeFileSync(inFolder('r.csv'), ['agree,often,seldom', ...rows].join('\n'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The same file with characters in it that no text may hold, in so many comments. */
const spoil = (comments: number) => {
  const file = readFileSync(inFolder('r.csv'), 'utf8');
  const mark = (text: string, n: number) => text.replace(`First ${n} `, `First\u0007 ${n}\u202e `);
  const spoilt = Array.from({ length: comments }, (_, n) => n).reduce(mark, file);
  writeFileSync(inFolder('r.csv'), spoilt);
};

const tabulate = (...more: readonly string[]): Promise<Run> =>
  runHere(
    ...['tabulate', '--questionnaire', inFolder('q.json'), '--responses', inFolder('r.csv')],
    ...['--out', inFolder('release.json'), ...more],
  );

const readBack = <T>(name: string): T => JSON.parse(readFileSync(inFolder(name), 'utf8')) as T;

describe('cahier tabulate, on comments,', () => {
  it('says how many lost characters that no text may hold, and refuses none for them', async () => {
    expect((await tabulate()).output).not.toContain('lost characters');
    spoil(3);
    const { output, refusal } = await tabulate();
    expect([output.split('\n')[1], refusal]).toEqual([
      '3 texts lost characters that no text may hold, such as control characters; they stay otherwise as written.',
      undefined,
    ]);
    expect(JSON.parse((await tabulate('--json')).output)).toMatchObject({ mendedTexts: 3 });
  });

  it('offers those on questions that ten people wrote to, and no others', async () => {
    await tabulate('--pool', inFolder('pool.json'));
    const pool = readBack<readonly Comment[]>('pool.json');
    expect(pool.map(({ text }) => text).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => `First ${i} here`).sort(),
    );
    for (const comment of pool) expect(Object.keys(comment)).toEqual(['question', 'text']);
  });

  it('prints none that nobody chose', async () => {
    await tabulate('--pool', inFolder('pool.json'));
    expect(readBack<{ verbatims: readonly Comment[] }>('release.json').verbatims).toEqual([]);
  });

  it('prints the chosen ones as they were redacted', async () => {
    const chosen = [{ question: 'often', theme: 'Queues', text: 'First […] here' }];
    write('chosen.json', chosen);
    const { refusal } = await tabulate('--verbatims', inFolder('chosen.json'));
    expect(refusal).toBeUndefined();
    expect(readBack<{ verbatims: readonly Comment[] }>('release.json').verbatims).toEqual(chosen);
  });

  it('refuses one on a question that nine people wrote to, and writes nothing', async () => {
    write('chosen.json', [{ question: 'seldom', text: 'Second 1 here' }]);
    const { refusal } = await tabulate('--verbatims', inFolder('chosen.json'));
    expect(refusal).toMatchObject({ code: 'too-few-comments', category: 'refused' });
    expect(existsSync(inFolder('release.json'))).toBe(false);
  });

  it.each<[string, unknown]>([
    ['no list', {}],
    ['a list of texts', ['First']],
    ['a question that is none', [{ question: 'agree', text: 'First' }]],
    ['a field too many', [{ question: 'often', text: 'First', site: 'a' }]],
    ['no text', [{ question: 'often', text: '' }]],
    ['control characters', [{ question: 'often', text: 'a\u0000' }]],
    ['a theme that is no text', [{ question: 'often', text: 'First', theme: 5 }]],
  ])('refuses %s', async (_what, chosen) => {
    write('chosen.json', chosen);
    const { refusal } = await tabulate('--verbatims', inFolder('chosen.json'));
    expect(refusal?.code).toMatch(/^verbatims-/);
    expect(existsSync(inFolder('release.json'))).toBe(false);
  });
});
