import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { refuse } from '../refusals.js';

const isAsked = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks on the terminal, beside what goes to standard output; what is hidden is not shown while it is typed. */
async function ask(
  question: string,
  { isHidden }: { readonly isHidden: boolean },
): Promise<string> {
  if (isHidden) process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const output = isHidden ? nowhere : process.stderr;
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const stopped = new Promise<never>((_, reject) => {
    lines.once('SIGINT', () => reject(refuse('council-stopped')));
  });
  try {
    return await Promise.race([lines.question(isHidden ? '' : question), stopped]);
  } finally {
    lines.close();
    if (isHidden) process.stderr.write('\n');
  }
}

/** The six words of a device. */
export async function askPassphrase(): Promise<string> {
  if (!isAsked()) throw refuse('passphrase-unnamed');
  return ask('The six words of this device: ', { isHidden: true });
}

/** Shows what people have to compare, and goes on once somebody has said that they did. */
export async function agreeTo(shown: readonly string[], question: string): Promise<void> {
  if (!isAsked()) throw refuse('comparison-unsaid');
  process.stderr.write(`${shown.join('\n')}\n`);
  const answer = await ask(`${question} Type yes to go on: `, { isHidden: false });
  if (answer.trim().toLowerCase() !== 'yes') throw refuse('council-stopped');
}
