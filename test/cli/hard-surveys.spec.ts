import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import type { ProfileQuestion, Questionnaire, Response } from '../../src/questionnaire/index.js';
import { said } from '../support/said.js';
import { aQuestion, aQuestionnaire, people } from '../support/small-survey.js';
import { runHere } from './run-here.js';

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-hard-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = aQuestionnaire([3, 2, 2], [aQuestion('q1', 3), aQuestion('q2', 2)]);
/** Ninety people, who agree on nothing in particular. */
const mixed: readonly Response[] = Array.from({ length: 90 }, (_, i) => ({
  p1: `a${(i % 3) + 1}`,
  p2: `b${(Math.floor(i / 3) % 2) + 1}`,
  p3: `c${(Math.floor(i / 7) % 2) + 1}`,
  q1: `o${(Math.floor(i / 5) % 3) + 1}`,
  q2: `o${(Math.floor(i / 2) % 2) + 1}`,
}));

async function tabulate(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  ...more: readonly string[]
) {
  const codes = [
    ...questionnaire.profile,
    ...questionnaire.sections.flatMap((s) => s.questions),
  ].map(({ code }) => code);
  const rows = responses.map((response) => codes.map((code) => response[code] ?? '').join());
  writeFileSync(inFolder('q.json'), JSON.stringify(questionnaire));
  writeFileSync(inFolder('r.csv'), [codes.join(), ...rows, ''].join('\n'));
  const out = ['--out', inFolder('release.json')];
  const { refusal } = await runHere(
    ...['tabulate', '--questionnaire', inFolder('q.json'), '--responses', inFolder('r.csv')],
    ...(more.includes('--out') ? [] : out),
    ...more,
  );
  return refusal;
}

/** What was published, after an audit has found nothing in it. */
async function audited(questionnaire: Questionnaire, responses: readonly Response[]) {
  expect(await tabulate(questionnaire, responses, '--threshold', '5')).toBeUndefined();
  const { output, refusal } = await runHere('audit', inFolder('release.json'));
  expect(refusal).toBeUndefined();
  expect(output).toMatch(/^These attacks found nothing/);
  return JSON.parse(readFileSync(inFolder('release.json'), 'utf8')) as ReleaseContent;
}

describe('cahier tabulate, of what contradicts itself', () => {
  it.each<[string, readonly string[], string, RegExp]>([
    ['a plan by a question that is none', ['--by', 'trade'], 'bad-crossing', /profile question/],
    ['a plan by an answer', ['--by', 'q1'], 'bad-crossing', /profile question/],
    ['a plan by three at once', ['--by', 'p1,p2,p3'], 'bad-crossing', /two/],
    ['a plan by one twice', ['--by', 'p1,p1'], 'bad-crossing', /two/],
    ['groups larger than all who answered', ['--threshold', '91'], 'too-few-in-file', /91/],
    [
      'fewer invited than answered',
      ['--invited', '80'],
      'invited-below-responses',
      /more responses/,
    ],
  ])('says what is wrong with %s', async (_what, options, code, sentence) => {
    const refusal = await tabulate(plain, mixed, ...options);
    expect(refusal?.code).toBe(code);
    expect(said(refusal)).toMatch(sentence);
  });

  it('says that an edition has to ask the same questions', async () => {
    expect(await tabulate(plain, mixed, '--out', inFolder('first.json'))).toBeUndefined();
    const [part] = plain.sections;
    const other = {
      ...plain,
      sections: [
        {
          ...part!,
          questions: [part!.questions[0]!, { ...part!.questions[1]!, ...aQuestion('q3', 2) }],
        },
      ],
    };
    const answers = mixed.map(({ q2, ...rest }) => ({ ...rest, q3: q2! }));
    const refusal = await tabulate(other, answers, '--prior', inFolder('first.json'));
    expect(refusal).toMatchObject({ code: 'edition-asks-otherwise' });
    expect(said(refusal).length).toBeGreaterThan(40);
  });
});

describe('cahier tabulate, of surveys at the edge', () => {
  it('tells everybody’s figures where a profile question has 200 options', async () => {
    const wide = aQuestionnaire([200], [aQuestion('q1', 3)]);
    const responses = mixed.map((one, i) => ({ p1: `a${((i * 7) % 200) + 1}`, q1: one['q1']! }));
    const { tables } = await audited(wide, responses);
    expect(tables.find(({ by }) => by.length === 0)!.cells.flat()).not.toContain(null);
    // Nobody is alone in a row: of 200 options no two people chose the same.
    const rows = tables.filter(({ by }) => by.length === 1).flatMap((table) => table.rows);
    expect(rows.filter((row) => row !== 'Total' && !/\+|others/.test(row))).toEqual([]);
  });

  it('tells the groups right above the options of a tree of five levels', async () => {
    const label = { en: 'x' };
    const levels = ['l1', 'l2', 'l3', 'l4'];
    const [site, ...others] = plain.profile;
    const deep: ProfileQuestion = {
      ...site!,
      groups: [
        ...levels.map((code, i) => ({ code, label, ...(i > 0 ? { parent: levels[i - 1]! } : {}) })),
        { code: 'other', label, parent: 'l1' },
      ],
      options: site!.options.map((option, i) => ({ ...option, parent: i < 2 ? 'l4' : 'other' })),
    };
    const { tables } = await audited({ ...plain, profile: [deep, ...others] }, mixed);
    const { rows } = tables.find(({ by }) => by.join() === 'p1')!;
    expect(rows).toEqual(
      ['Total', 'l4', 'a1', 'a2', 'other', 'a3'].filter((row) => rows.includes(row)),
    );
    expect(rows).toEqual(expect.arrayContaining(['l4', 'a1', 'a2']));
  });

  it('says of a group only what follows for it, where everybody agrees on everything', async () => {
    const agreeing = mixed.map((one) => ({ ...one, q1: 'o1', q2: 'o2' }));
    const { tables } = await audited(plain, agreeing);
    for (const { question, cells, columns } of tables) {
      const agreed = question === 'q1' ? 'o1' : 'o2';
      for (const [people, ...answers] of cells) {
        const size = people as number;
        const told = columns
          .slice(1)
          .map((column) => (column === agreed ? { from: size - 3, to: size } : { from: 0, to: 3 }));
        expect(answers).toEqual(told);
      }
    }
  });

  it.each<[string, Response]>([
    ['all answers are left out', {}],
    ['all answers but one are', { q1: 'o1' }],
  ])('says nothing by group where %s', async (_what, one) => {
    const silent = [...people(89, { p1: 'a1' }), { p1: 'a2', ...one }];
    const { tables } = await audited(plain, silent);
    expect(
      tables
        .flatMap(({ cells, columns }) =>
          cells.flatMap((row) => row.filter((_, at) => columns[at] !== 'Total')),
        )
        .every((cell) => cell === null),
    ).toBe(true);
  });
});
