import { spawn } from 'node:child_process';
import type { TestStorage } from './databases.js';

export interface RunningProcess {
  readonly address: string;
  readonly pid: number;
  /** Everything it wrote to standard output so far. */
  output(): string;
  /** Sends the signal and resolves to the exit code, or null when the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the built server as a process of its own; resolves when it says where it listens.
 *
 * @param more further arguments of `cahier serve`
 */
export function startServerProcess(
  folder: string,
  env: Record<string, string> = {},
  more: readonly string[] = [],
): Promise<RunningProcess> {
  const args = ['dist/joined/cli.js', 'serve', '--port', '0', '--data', folder, ...more];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`the server did not start: ${output}`)));
    const listen = (chunk: unknown) => {
      output += String(chunk);
      const address = /running at (http:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      resolve({
        address,
        pid: child.pid!,
        output: () => output,
        stop: (signal = 'SIGTERM') => {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
}

/** The same on storage that something was written to before. */
export const startServerOn = ({ configuration, env }: TestStorage): Promise<RunningProcess> =>
  startServerProcess(configuration.dataFolder, env);
