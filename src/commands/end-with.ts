import { DomainError, type ErrorCategory, type Language } from '../common/index.js';
import { sayRefusal } from '../language/index.js';

/** Exit codes of the contract: 2 bad input, 3 refused by a rule, 1 a fault of ours. */
const EXIT = {
  'invalid-input': 2,
  'not-found': 2,
  unavailable: 2,
  refused: 3,
  fault: 1,
} as const satisfies Record<ErrorCategory, number>;

const FAULT =
  'Cahier failed in a way it should not; nothing was written. Please report what you did, without the data.';

/** In which language a refusal is said, where that was asked for. */
const asked = new WeakMap<Error, Language>();

/** Does the work of a command whose refusals, too, are said in this language. */
export async function sayingIn(
  language: Language,
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DomainError) asked.set(error, language);
    throw error;
  }
}

/** Ends the process with one sentence, or one JSON object with `--json`; never a stack trace. */
export function endWith(error: unknown): void {
  const known = error instanceof DomainError && error.category !== 'fault' ? error : undefined;
  const code = known?.code ?? 'fault';
  const message = known
    ? sayRefusal(known, asked.get(known) ?? 'en')
    : `${FAULT} (${nameOf(error)})`;
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  } else {
    process.stderr.write(`${message}\n`);
  }
  process.exitCode = known ? EXIT[known.category] : 1;
  // What a failed start left open must not keep the process alive.
  setTimeout(() => process.exit(), 200).unref();
}

const nameOf = (error: unknown): string =>
  error instanceof Error ? error.constructor.name : typeof error;
