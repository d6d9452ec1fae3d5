/** What kind of trouble a code stands for; one filter and one CLI handler map it to a status. */
export type ErrorCategory = 'invalid-input' | 'refused' | 'not-found' | 'unavailable' | 'fault';

/** What a sentence needs: numbers, names of fields and rules, never what somebody typed. */
export type SentenceValues = Readonly<Record<string, SentenceValue>>;

/** A list of pieces is said one after the other, one of whole sentences line by line. */
export type SentenceValue =
  string | number | SentenceDay | SentencePart | readonly SentencePart[] | readonly WholeSentence[];

/** A day, YYYY-MM-DD, that each language writes in its own way. */
export interface SentenceDay {
  readonly day: string;
}

/** A piece of a sentence that has words of its own, under `refusalParts`. */
export interface SentencePart {
  readonly part: string;
  readonly values?: SentenceValues;
}

/** What a refusal by itself would say, where several things are refused at once. */
export interface WholeSentence {
  readonly code: string;
  readonly values: SentenceValues;
}

/**
 * An expected failure, as a stable code and the values that its sentence needs. It holds no words:
 * whoever speaks to people finds the sentence, in their language (`sayRefusal`).
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly category: ErrorCategory,
    readonly values: SentenceValues = {},
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
  }
}

/** How a room refuses: by a code of its own, which says what category it has. */
export const refusing =
  <Code extends string>(categories: Readonly<Record<Code, ErrorCategory>>) =>
  (code: Code, values?: SentenceValues, options?: { readonly cause?: unknown }): DomainError =>
    new DomainError(code, categories[code], values, options);
