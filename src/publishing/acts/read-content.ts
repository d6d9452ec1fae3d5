import { unreadable } from '../../agreements/index.js';
import { type PrintedRegister, readRegister, registerFile } from '../../reports/index.js';

/** What one representative proposes to show, and two holders sign for, or another representative confirms having read. */
export interface ToShow {
  readonly edition: number;
  readonly hash: string;
  readonly register: PrintedRegister;
}

/** Of the council's register no more than the summary prints: the demands, without what was said of them. */
export const printedOf = ({ asOf, demands }: PrintedRegister): PrintedRegister => ({
  asOf,
  demands: demands.map((demand) => ({ ...demand, figures: [], steps: [] })),
  claims: [],
});

export const contentOf = ({ edition, hash, register }: ToShow): unknown => ({
  edition,
  hash,
  register: registerFile(register),
});

/** Throws on another shape, which only a damaged table could hold. */
export function readContent(content: unknown): ToShow {
  const { edition, hash, register } = (content ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof edition !== 'number' || typeof hash !== 'string') {
    throw unreadable();
  }
  return { edition, hash, register: readRegister(register) };
}
