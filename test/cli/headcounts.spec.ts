import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FIRST, RESPONSES } from '../support/corrected-editions.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-headcounts-'));
  const rows = RESPONSES.map(({ p1, q1, q2 }) => [p1, q1, q2].join());
  writeFileSync(inFolder('r.csv'), ['p1,q1,q2', ...rows, ''].join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tabulate(headcounts: readonly (number | undefined)[]) {
  const [site] = FIRST.questionnaire.profile;
  const options = site!.options.map(({ code, label }, i) => {
    const headcount = headcounts[i];
    return { code, label, ...(headcount === undefined ? {} : { headcount }) };
  });
  const questionnaire = { ...FIRST.questionnaire, profile: [{ ...site!, options }] };
  writeFileSync(inFolder('q.json'), JSON.stringify(questionnaire));
  return runHere(
    ...['tabulate', '--questionnaire', inFolder('q.json'), '--responses', inFolder('r.csv')],
    ...['--out', inFolder('release.json')],
  );
}

describe('cahier tabulate, of a file that nobody or too few filled in', () => {
  const of = async (rows: readonly string[]) => {
    writeFileSync(inFolder('few.csv'), ['p1,q1,q2', ...rows, ''].join('\n'));
    writeFileSync(inFolder('asked.json'), JSON.stringify(FIRST.questionnaire));
    const { refusal } = await runHere(
      ...['tabulate', '--questionnaire', inFolder('asked.json')],
      ...['--responses', inFolder('few.csv'), '--out', inFolder('few.json')],
    );
    return [refusal?.code, said(refusal)];
  };

  it('says that nobody answered, not that somebody is protected', async () => {
    expect(await of([])).toEqual([
      'file-without-responses',
      expect.stringContaining('no response'),
    ]);
  });

  it('says that too few did, and speaks of no bulletin: a file has none', async () => {
    const { p1, q1, q2 } = RESPONSES[0]!;
    const [code, sentence] = await of([[p1, q1, q2].join()]);
    expect(code).toBe('too-few-in-file');
    expect(sentence).toMatch(/fewer than \d+ responses/);
    expect(sentence).not.toMatch(/bulletin|No results are opened/);
  });
});

describe('cahier tabulate, by headcounts', () => {
  it('refuses more responses than heads in a group, and names it', async () => {
    const { refusal } = await tabulate([40, 20, 40]);
    expect(refusal).toMatchObject({
      code: 'more-responses-than-heads',
      category: 'invalid-input',
    });
    expect(said(refusal)).toMatch(/“a2” to “p1”/);
  });

  it.each([
    ['as many', [21, 21, 22]],
    ['an unknown number', [undefined, 40, 40]],
  ])('takes %s', async (_what, headcounts) => {
    expect((await tabulate(headcounts)).refusal).toBeUndefined();
  });
});
