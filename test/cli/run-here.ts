import { jest } from '@jest/globals';
import { runCommandLine } from '../../src/commands/index.js';
import { DomainError } from '../../src/common/index.js';

export interface Run {
  readonly output: string;
  /** What ended the command, if it was not well. */
  readonly refusal: DomainError | undefined;
}

/** Runs a command in this process; anything but success or a DomainError fails the test. */
export async function runHere(...args: readonly string[]): Promise<Run> {
  const written: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    await runCommandLine(args);
    return { output: written.join(''), refusal: undefined };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { output: written.join(''), refusal: error };
  } finally {
    spy.mockRestore();
  }
}
