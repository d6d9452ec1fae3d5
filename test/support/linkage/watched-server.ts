import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { dayAfter } from '../../../src/common/index.js';

export interface WatchedServer {
  readonly address: string;
  /** Everything it wrote to standard output and standard error so far. */
  output(): string;
  /** Has it do its nightly work; resolves when that is done. */
  night(): Promise<void>;
  /** Puts its clock to the noon of so many days after today; resolves when it has looked at the new day. */
  day(days: number): Promise<void>;
  stop(): Promise<void>;
}

const NIGHTS = pathToFileURL(join(import.meta.dirname, 'server-nights.mjs')).href;
const CLI = join(import.meta.dirname, '..', '..', '..', 'dist', 'joined', 'cli.js');

/**
 * Where it is about noon: a server that starts in the hour before its night plans it too soon to be
 * told from its other work.
 */
const zoneAtNoon = (hours = new Date().getUTCHours()): string =>
  hours > 12 ? `Etc/GMT+${hours - 12}` : `Etc/GMT-${12 - hours}`;

/** The built server as a process of its own, whose nights come when they are called. */
export async function startWatchedServer(env: Record<string, string>): Promise<WatchedServer> {
  const child = spawn(process.execPath, ['--import', NIGHTS, CLI, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', CAHIER_TIME_ZONE: zoneAtNoon(), ...env },
  });
  const ended = once(child, 'exit');
  const today = new Date().toISOString().slice(0, 10);
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the server did not start: ${output}`)));
    const listen = (chunk: unknown): void => {
      output += String(chunk);
      const found = /running at (http:\/\/\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout!.on('data', listen);
    child.stderr!.on('data', listen);
  });
  return {
    address,
    output: () => output,
    async night() {
      child.send('night');
      const [{ nightlyJobs }] = (await once(child, 'message')) as [{ nightlyJobs: number }];
      // Two stores are folded; a server that planned no night would be attacked unfolded.
      if (nightlyJobs < 2) throw new Error(`the server planned ${nightlyJobs} nightly jobs`);
    },
    async day(days) {
      child.send({ day: dayAfter(today, days) });
      await once(child, 'message');
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
