import { stateOf, type Trouble } from '../../web/index.js';
import { refuse } from '../refusals.js';

/** Throws `changed-meanwhile` when a form was opened on something else than what is there now. */
export function checkSeen(seen: unknown, now: unknown): void {
  if (seen !== undefined && seen !== stateOf(now)) throw refuse('changed-meanwhile');
}

/** What a form that is shown again was opened on; once its writer was told, on what is there now. */
export const seenAfter = ({ refusal }: Trouble, seen: unknown, now: unknown): unknown =>
  refusal?.code === 'changed-meanwhile' ? stateOf(now) : seen;
