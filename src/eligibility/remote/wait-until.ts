import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../refusals.js';

const LOOK_EVERY_MS = 250;
const LONGEST_MS = 30_000;

/** What `look` finds as soon as it finds something. Throws when that takes half a minute. */
export async function waitUntil<T>(
  look: () => Promise<T | null | undefined>,
  longest = LONGEST_MS,
): Promise<T> {
  for (let waited = 0; waited <= longest; waited += LOOK_EVERY_MS) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    await pause(LOOK_EVERY_MS);
  }
  throw refuse('eligibility-not-running');
}
