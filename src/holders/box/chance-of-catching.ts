/**
 * Of all test ballots, those that are looked for however the holders who open are chosen: a device looks for
 * its own alone. As where everybody cast as many as anybody, or one more.
 */
export function testsLookedFor(
  tests: number,
  { needed, seats }: { readonly needed: number; readonly seats: number },
): number {
  const each = Math.floor(tests / seats);
  const withOneMore = tests % seats;
  return needed * each + Math.max(0, needed - (seats - withOneMore));
}

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
