// A demo server of its own in a temporary folder, as a separate process.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programEnv, programFlags } from '../scripts/run.mjs';

const cli = join(import.meta.dirname, '..', 'dist', 'joined', 'cli.js');
/** As `npm start` starts it. */
const program = [...programFlags, cli];

/** A seeded data folder; the caller removes it. */
export function demoFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-bench-'));
  const made = spawnSync(process.execPath, [cli, 'demo', '--no-serve', '--data', folder]);
  if (made.status !== 0) throw new Error(`the demo could not be made: ${made.stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts `cahier serve` on a folder; resolves when it says where it listens. */
export const startServer = (folder) =>
  startProcess([...program, 'serve', '--port', '0', '--data', folder], {
    ...programEnv,
    CAHIER_TRUSTED_PROXIES: '127.0.0.1',
  });

/** Starts a program that says where it listens; resolves when it has answered there. */
export async function startProcess(args, env = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const address = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const match = /http:\/\/[\w.:[\]]+/.exec(text);
      if (match) resolve(match[0]);
    });
    child.once('exit', () => reject(new Error('the server did not start')));
  });
  await fetch(address).then((answer) => answer.arrayBuffer());
  return {
    address,
    milliseconds: performance.now() - started,
    processorMs: () => {
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .slice(11, 13);
      // In ticks, of which every Linux has a hundred a second.
      return (Number(user) + Number(system)) * 10;
    },
    memoryMb: () => memoryOf(child.pid, 'VmRSS'),
    /** The most that it ever had. */
    peakMb: () => memoryOf(child.pid, 'VmHWM'),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

function memoryOf(pid, name) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024;
}
