/**
 * How likely at least one test ballot is among those that somebody exchanged who cannot tell them from others:
 * 1 − C(N − t, d) / C(N, d).
 */
export function chanceOfCatching({
  rows,
  tests,
  exchanged,
}: {
  readonly rows: number;
  readonly tests: number;
  readonly exchanged: number;
}): number {
  let missed = 1;
  for (let i = 0; i < exchanged; i += 1) missed *= Math.max(0, rows - tests - i) / (rows - i);
  return 1 - missed;
}
