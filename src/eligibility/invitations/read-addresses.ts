import type { ListProblem, ReadList } from './read-hashes.js';

const MOST_ADDRESSES = 5000;

/** Enough to tell an address from a slip of the hand; whether it exists, the mail server says. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@(?!-)[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;
const LONGEST = 254;

/**
 * E-mail addresses as people paste them: by line, comma or semicolon, alone or as
 * `Name <address>`. One that comes twice, in whatever case, is taken once.
 */
export function readAddresses(text: string): ReadList {
  const byAddress = new Map<string, string>();
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const entry of line.split(/[,;\t]/)) {
      const address = (/<([^<>]*)>\s*$/.exec(entry)?.[1] ?? entry).trim().replace(/^"(.*)"$/, '$1');
      if (address === '') continue;
      if (address.length > LONGEST || !ADDRESS.test(address)) {
        return problem({ kind: 'bad-line', line: i + 1 });
      }
      const key = address.toLowerCase();
      if (!byAddress.has(key)) byAddress.set(key, address);
    }
  }
  if (byAddress.size === 0) return problem({ kind: 'empty' });
  if (byAddress.size > MOST_ADDRESSES) return problem({ kind: 'too-many' });
  return { kind: 'read', values: [...byAddress.values()] };
}

const problem = (found: ListProblem): ReadList => ({ kind: 'problem', problem: found });
