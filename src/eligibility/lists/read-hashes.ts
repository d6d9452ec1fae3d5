import { type LineProblem, type ListProblem, problemsOf } from './list-problems.js';

export type ReadHashes =
  | { readonly kind: 'read'; readonly values: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ListProblem };

/** As many as one form carries. */
export const MOST_HASHES = 3500;

/**
 * Hashes of slips from a CSV: 64 hex digits a line, no two alike, after a line `hash` or without.
 *
 * @param expected how many slips there are, if whoever uploads said so
 */
export function readHashes(text: string, expected?: number): ReadHashes {
  const values = new Set<string>();
  const faults: LineProblem[] = [];
  for (const [i, written] of text.split(/\r\n|\r|\n/).entries()) {
    const value = written
      .replace(/^\ufeff/, '')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    const line = i + 1;
    if (value === '' || (values.size === 0 && value === 'hash')) continue;
    if (!/^[0-9a-f]{64}$/.test(value)) faults.push({ kind: 'bad-line', line });
    else if (values.has(value)) faults.push({ kind: 'repeated-line', line });
    else values.add(value);
  }
  const problem = problemsOf(faults, values.size, MOST_HASHES) ?? checkCount(values.size, expected);
  return problem ? { kind: 'problem', problem } : { kind: 'read', values: [...values] };
}

const checkCount = (count: number, expected?: number): ListProblem | undefined =>
  expected !== undefined && expected !== count ? { kind: 'wrong-count' } : undefined;
