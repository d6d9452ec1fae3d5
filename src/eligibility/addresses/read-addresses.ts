import { type LineProblem, type ListProblem, problemsOf } from '../lists/list-problems.js';
import { canonicalAddress, personKey } from './canonical-address.js';
import { findAddresses } from './find-addresses.js';
import { listRows } from './list-rows.js';

export const MOST_ADDRESSES = 5000;

export type ReadAddresses =
  | { readonly kind: 'read'; readonly values: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ListProblem };

/**
 * E-mail addresses out of whatever people paste: lines, rows of a spreadsheet, what a mail program
 * copies, address cards. Names, headings and other columns are passed over; an address that comes
 * again, however it is written, is the same person.
 */
export function readAddresses(text: string): ReadAddresses {
  // What a spreadsheet or mail program stores for itself is no list yet.
  if (text.includes('\0')) return { kind: 'problem', problem: { kind: 'not-text' } };
  const people = new Map<string, string>();
  const faults: LineProblem[] = [];
  for (const { line, text: row, isPassedOver } of listRows(text)) {
    if (isPassedOver) continue;
    const words = findAddresses(row);
    if (words.length === 0) faults.push({ kind: 'no-address', line, entry: row.trim() });
    for (const word of words) {
      const read = canonicalAddress(word);
      if (typeof read === 'string') faults.push({ kind: read, line, entry: word });
      else if (!people.has(personKey(read.address)))
        people.set(personKey(read.address), read.address);
    }
  }
  const problem = problemsOf(faults, people.size, MOST_ADDRESSES);
  return problem ? { kind: 'problem', problem } : { kind: 'read', values: [...people.values()] };
}
