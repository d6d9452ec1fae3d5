/** What kind of trouble a code stands for; one filter and one CLI handler map it to a status. */
export type ErrorCategory = 'invalid-input' | 'refused' | 'not-found' | 'unavailable' | 'fault';

/**
 * An expected failure with a stable code and a message made for people. Messages name the field
 * and the rule, never a value that somebody typed.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly category: ErrorCategory,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

export const invalidInput = (code: string, message: string): DomainError =>
  new DomainError(code, 'invalid-input', message);

export const refused = (code: string, message: string): DomainError =>
  new DomainError(code, 'refused', message);
