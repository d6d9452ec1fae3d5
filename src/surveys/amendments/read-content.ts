import { unreadable } from '../../agreements/index.js';
import type { HolderReplaced } from '../../questionnaire/index.js';

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
    throw unreadable();
  }
  return { reason, closesOn };
}

/** Who takes a holder's seat over. */
export function readSuccessor(content: unknown): Omit<HolderReplaced, 'kind'> {
  const { seat, name, seal, sign } = (content ?? {}) as Readonly<Record<string, unknown>>;
  const isWhole = [name, seal, sign].every((one) => typeof one === 'string');
  if (!isWhole || typeof seat !== 'number') throw unreadable();
  return { seat, name: String(name), seal: String(seal), sign: String(sign) };
}
