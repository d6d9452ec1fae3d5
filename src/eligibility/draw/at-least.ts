import { setTimeout as pause } from 'node:timers/promises';

/** Waits for `work`, and until `milliseconds` are over: an early end would tell how it ended. */
export async function atLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, pause(milliseconds)]);
  return result;
}
