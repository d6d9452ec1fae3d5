import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runHere } from './run-here.js';
import { said } from '../support/said.js';

const H05 = join(import.meta.dirname, '..', 'golden', 'sdc', 'h05.json');

describe('cahier protect', () => {
  let folder: string;
  let out: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-protect-'));
    out = join(folder, 'pattern.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const save = (change: (cells: [string[], number, string][]) => unknown): string => {
    const problem = JSON.parse(readFileSync(H05, 'utf8')) as {
      cells: [string[], number, string][];
    };
    const file = join(folder, 'problem.json');
    writeFileSync(file, JSON.stringify({ ...problem, cells: change(problem.cells) }));
    return file;
  };

  it('writes the pattern, and one JSON object', async () => {
    const { output, refusal } = await runHere(
      ...['protect', H05, '--out', out, '--protection', 'K', '--time-limit', '20', '--json'],
    );
    expect(refusal).toBeUndefined();
    expect(JSON.parse(output)).toMatchObject({ out, objective: 1, bound: 1, optimal: true });
    const pattern = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>;
    expect(pattern).toEqual({
      schema: 'sdc-pattern/1',
      instance: 'h05',
      k: 5,
      protection: 'K',
      hidden: [['A']],
      objective: 1,
      bound: 1,
      optimal: true,
      cut: false,
      ranges: { B: [0, 16], C: [0, 16] },
      milliseconds: expect.any(Number),
    });
  });

  it('names the cells and writes nothing when they cannot be protected', async () => {
    const file = save((cells) =>
      cells.map(([key, count, status]) => [key, count, status === 'S' ? 'F' : status]),
    );
    const { refusal, output } = await runHere('protect', file, '--out', out, '--protection', 'K');
    expect(refusal).toMatchObject({ code: 'cannot-protect', category: 'refused' });
    expect(said(refusal)).toContain('B, C');
    expect(output).toBe('');
    expect(existsSync(out)).toBe(false);
  });

  it('writes nothing for a table that does not add up', async () => {
    const file = save((cells) => cells.slice(1).concat([[['Total'], 37, 'F']]));
    const { refusal } = await runHere('protect', file, '--out', out);
    expect(refusal).toMatchObject({ code: 'not-additive', category: 'invalid-input' });
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['--protection', 'Q'], 'unknown-protection'],
    [['--time-limit', '0'], 'no-time'],
    [['--time-limit', '-1'], 'not-a-number'],
  ])('refuses %j', async (options, code) => {
    const { refusal } = await runHere('protect', H05, '--out', out, ...options);
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
  });

  it('says what to do where no pattern could be proven, and writes nothing', async () => {
    let time = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 60_000));
    const run = await runHere('protect', H05, '--out', out, '--time-limit', '1');
    clock.mockRestore();
    expect(run.refusal).toMatchObject({ code: 'protection-unfinished', category: 'refused' });
    expect(said(run.refusal)).toContain('more than 60 seconds with --time-limit');
    expect(existsSync(out)).toBe(false);
  });

  it('asks no clock where no limit is named', async () => {
    let time = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 60_000));
    const run = await runHere('protect', H05, '--out', out, '--protection', 'K', '--json');
    clock.mockRestore();
    expect(run.refusal).toBeUndefined();
    expect(JSON.parse(run.output)).toMatchObject({ objective: 1, optimal: true, cut: false });
  });

  it('never writes over the problem', async () => {
    const { refusal } = await runHere('protect', H05, '--out', H05);
    expect(refusal).toMatchObject({ code: 'output-is-input' });
  });
});
