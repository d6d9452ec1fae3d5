/**
 * Runs steps side by side, so many at a time, and gives out what comes of them in their order. One that
 * fails ends it; no more are begun.
 */
export async function* inOrder<T>(
  count: number,
  sideBySide: number,
  run: (step: number) => Promise<T>,
  first = 0,
): AsyncGenerator<T> {
  const running: Promise<T>[] = [];
  let next = first;
  while (next < count || running.length > 0) {
    while (next < count && running.length < sideBySide) {
      const step = run(next);
      // It is awaited in its turn; until then nobody else need hear that it failed.
      step.catch(() => undefined);
      running.push(step);
      next += 1;
    }
    yield await running.shift()!;
  }
}
