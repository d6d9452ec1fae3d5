/** What a proposal of this room says, as it was stored when it was made. */
export interface ProposedChange {
  readonly reason: string;
  /** Of a last day that moves. */
  readonly closesOn: string;
}

/** Throws on another shape, which only a damaged table could hold. */
export function readContent(content: unknown): ProposedChange {
  const { reason, closesOn = '' } = (content ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof reason !== 'string' || typeof closesOn !== 'string') {
    throw new TypeError('a proposal of another shape');
  }
  return { reason, closesOn };
}
