import { unreadable } from '../agreements/index.js';
import type { SlipTally } from '../surveys/index.js';

export const TALLY_FIELDS = ['entitled', 'printed', 'handedOut', 'returned', 'destroyed'] as const;

/** What a proposal holds, as this room wrote it. */
export function readTally(content: unknown): SlipTally {
  const fields = (content ?? {}) as Readonly<Record<string, unknown>>;
  const count = (name: (typeof TALLY_FIELDS)[number]): number => {
    const value = fields[name];
    if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
    throw unreadable();
  };
  return {
    entitled: count('entitled'),
    printed: count('printed'),
    handedOut: count('handedOut'),
    returned: count('returned'),
    destroyed: count('destroyed'),
  };
}
