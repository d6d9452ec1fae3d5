import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const KEEP_UP = pathToFileURL(join('scripts', 'keep-up.mjs')).href;

/** A server that ends as the next line of a plan says, and notes that it was started. */
const SERVER = `
import { appendFileSync, readFileSync } from 'node:fs';
const [, , plan, starts] = process.argv;
appendFileSync(starts, 'start ');
const lines = readFileSync(plan, 'utf8').split('\\n');
const end = lines[Math.min(readFileSync(starts, 'utf8').split(' ').length - 2, lines.length - 1)];
if (end === 'killed') process.kill(process.pid, 'SIGKILL');
else if (end === 'runs') {
  const timer = setInterval(() => undefined, 1000);
  process.on('SIGTERM', () => { appendFileSync(starts, 'stopped '); clearInterval(timer); });
} else process.exit(Number(end.split(' ')[0]));
`;

interface Kept {
  readonly code: number | null;
  readonly said: string;
  readonly starts: readonly string[];
}

describe('the parent of a server', () => {
  let folder: string;
  let parent: ChildProcess;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-parent-'));
    writeFileSync(join(folder, 'server.mjs'), SERVER);
    writeFileSync(join(folder, 'starts'), '');
  });
  afterEach(() => {
    parent.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const starts = () => readFileSync(join(folder, 'starts'), 'utf8').trim().split(' ');

  /**
   * Keeps up a server that ends so, one line of the plan after the other: with which code, and after
   * how many seconds by the parent's clock, which the plan alone moves.
   */
  function keepUp(...plan: readonly string[]): Promise<Kept> {
    writeFileSync(join(folder, 'plan'), plan.join('\n'));
    const program = `
      import { spawn } from 'node:child_process';
      import { keepUp } from '${KEEP_UP}';
      const args = ['server.mjs', 'plan', 'starts'].map((name) => ${JSON.stringify(folder)} + '/' + name);
      const seconds = ${JSON.stringify(plan.map((line) => Number(line.split(' ')[1] ?? 0)))};
      let starts = 0;
      let now = 0;
      const start = () => {
        const own = seconds[Math.min(starts++, seconds.length - 1)];
        const child = spawn(process.execPath, args, { stdio: 'inherit' });
        return child.once('exit', () => (now += 1000 * own));
      };
      process.exitCode = await keepUp(start, {
        say: (line) => console.error(line), firstPauseMs: 10, now: () => now,
      });
      process.exit();`;
    parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let said = '';
    parent.stderr!.on('data', (chunk) => (said += String(chunk)));
    return new Promise((resolve) =>
      parent.on('exit', (code) => resolve({ code, said, starts: starts() })),
    );
  }

  it.each(['2', '3'])('starts nothing anew that refused its first start with %s', async (code) => {
    expect(await keepUp(code)).toEqual({ code: Number(code), said: '', starts: ['start'] });
  });

  it('gives up after ten starts in a row that failed, and says so', async () => {
    const { code, said, starts: all } = await keepUp('1');
    expect(code).toBe(1);
    expect(all).toHaveLength(10);
    expect(said).toMatch(
      /^Cahier ended by itself \(code 1\); it is started anew\.\n.*10 times in a row.*\n$/,
    );
  }, 60_000);

  it('starts anew what a fault or the system ended, until it stops by itself', async () => {
    const { code, said, starts: all } = await keepUp('1', 'killed', '1', '0');
    expect([code, all.length]).toEqual([0, 4]);
    // One line, however many ends.
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('tries again after a refusal once it had lasted, as with a disk that is still full', async () => {
    const { code, starts: all } = await keepUp('1 60', '2', '2', '0');
    expect([code, all.length]).toEqual([0, 4]);
  });

  it('counts failed starts from the last that lasted', async () => {
    const six = Array.from({ length: 6 }, () => '1');
    const { code, starts: all } = await keepUp(...six, '1 60', ...six, '0');
    expect([code, all.length]).toEqual([0, 14]);
  }, 60_000);

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'passes %s on and starts nothing after it',
    async (signal) => {
      const kept = keepUp('1', 'runs');
      while (starts().length < 2) await pause(20);
      await pause(300);
      parent.kill(signal);
      const { code, starts: all } = await kept;
      // The server here asks to be told nicely by SIGTERM alone.
      expect(code).toBe(signal === 'SIGINT' ? 130 : 0);
      expect(all).toEqual(signal === 'SIGINT' ? ['start', 'start'] : ['start', 'start', 'stopped']);
    },
  );
});

/** `npm start` as it is, on the build (`npm run build`). */
it('serves again after the server was killed, and stops with its parent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-kept-'));
  const args = ['scripts/run.mjs', 'serve', '--port', '0', '--data', folder];
  const parent = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } });
  let output = '';
  parent.stdout.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => parent.on('exit', resolve));
  const addresses = () => [...output.matchAll(/running at (http:\S+)/g)].map(([, one]) => one!);
  const children = () =>
    readFileSync(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8').trim().split(' ');
  while (addresses().length < 1) await pause(50);
  const [first] = children();
  process.kill(Number(first), 'SIGKILL');
  while (addresses().length < 2) await pause(50);
  expect((await fetch(`${addresses()[1]}/login`)).status).toBe(200);
  const [second] = children();
  parent.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(() => process.kill(Number(second), 0)).toThrow();
  rmSync(folder, { recursive: true });
}, 60_000);
