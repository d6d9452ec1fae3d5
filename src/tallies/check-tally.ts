import type { SlipTally } from '../surveys/index.js';
import { refuse } from './refusals.js';

/** Slips that were given back or never handed out: those that can be destroyed. */
export const atHand = ({ printed, handedOut, returned }: SlipTally): number =>
  printed - handedOut + returned;

/** Throws where the paper does not add up: no more can be given on than there was. */
export function checkTally(tally: SlipTally): void {
  const { printed, handedOut, returned, destroyed } = tally;
  if (handedOut > printed) throw refuse('more-handed-out', { handedOut, printed });
  if (returned > handedOut) throw refuse('more-returned', { returned, handedOut });
  const left = atHand(tally);
  if (destroyed > left) throw refuse('more-destroyed', { destroyed, left });
}
