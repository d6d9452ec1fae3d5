/** What is wrong with a list that somebody uploaded; the line is counted from 1. */
export type ListProblem =
  | { readonly kind: 'empty' | 'too-many' | 'wrong-count' }
  | { readonly kind: 'bad-line' | 'repeated-line'; readonly line: number };

export type ReadList =
  | { readonly kind: 'read'; readonly values: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ListProblem };

/** As many as one form carries. */
export const MOST_HASHES = 3500;

/**
 * Hashes of slips from a CSV: 64 hex digits a line, no two alike, after a line `hash` or without.
 *
 * @param expected how many slips there are, if whoever uploads said so
 */
export function readHashes(text: string, expected?: number): ReadList {
  const values: string[] = [];
  const seen = new Set<string>();
  for (const [i, written] of text.split(/\r\n|\r|\n/).entries()) {
    const value = written.trim().replace(/^"(.*)"$/, '$1');
    const line = i + 1;
    if (value === '' || (values.length === 0 && value === 'hash')) continue;
    if (!/^[0-9a-f]{64}$/.test(value)) return problem({ kind: 'bad-line', line });
    if (seen.has(value)) return problem({ kind: 'repeated-line', line });
    seen.add(value);
    values.push(value);
  }
  if (values.length === 0) return problem({ kind: 'empty' });
  if (values.length > MOST_HASHES) return problem({ kind: 'too-many' });
  if (expected !== undefined && expected !== values.length) return problem({ kind: 'wrong-count' });
  return { kind: 'read', values };
}

const problem = (found: ListProblem): ReadList => ({ kind: 'problem', problem: found });
