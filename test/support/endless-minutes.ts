import { afterAll, beforeAll, jest } from '@jest/globals';

const MINUTE_MS = 60_000;

/**
 * Whatever waits for exactly a minute waits for ever in these tests. Counts that are forgotten after
 * a minute then stand however long a busy machine takes over what the test does with them.
 */
export function useEndlessMinutes(): void {
  const { setTimeout } = globalThis;
  beforeAll(() => {
    const patient = (work: () => void, delay?: number) =>
      setTimeout(delay === MINUTE_MS ? () => undefined : work, delay);
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(patient);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });
}
