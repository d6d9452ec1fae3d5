import { jest } from '@jest/globals';
import { runCommandLine } from '../../src/commands/index.js';
import { DomainError } from '../../src/common/index.js';

export interface Run {
  readonly output: string;
  /** What it said beside that. */
  readonly warning: string;
  /** What ended the command, if it was not well. */
  readonly refusal: DomainError | undefined;
}

/** Runs a command in this process; anything but success or a DomainError fails the test. */
export async function runHere(...args: readonly string[]): Promise<Run> {
  const [output, warning] = [process.stdout, process.stderr].map(listenTo);
  const said = () => ({ output: output!.said(), warning: warning!.said() });
  try {
    await runCommandLine(args);
    return { ...said(), refusal: undefined };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...said(), refusal: error };
  } finally {
    for (const { spy } of [output!, warning!]) spy.mockRestore();
  }
}

function listenTo(stream: NodeJS.WriteStream) {
  const written: string[] = [];
  const spy = jest.spyOn(stream, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  return { spy, said: () => written.join('') };
}
