import type { DemandState } from '../../reports/index.js';

/**
 * Which state may follow which. Nothing leads back to the beginning and nothing follows the end: what
 * was noted by mistake is corrected, and stays in the history.
 */
const FOLLOWING = {
  raised: ['on-agenda', 'unreasoned', 'answered', 'committed', 'refused', 'closed'],
  'on-agenda': ['unreasoned', 'answered', 'committed', 'refused', 'closed'],
  unreasoned: ['on-agenda', 'answered', 'committed', 'partly', 'delivered', 'refused', 'closed'],
  answered: ['on-agenda', 'committed', 'partly', 'delivered', 'refused', 'closed'],
  committed: ['on-agenda', 'partly', 'delivered', 'refused', 'closed'],
  partly: ['on-agenda', 'committed', 'delivered', 'refused', 'verified', 'closed'],
  delivered: ['on-agenda', 'partly', 'verified', 'closed'],
  refused: ['on-agenda', 'answered', 'committed', 'closed'],
  verified: ['closed'],
  closed: [],
} as const satisfies Record<DemandState, readonly DemandState[]>;

export const statesAfter = (state: DemandState): readonly DemandState[] => FOLLOWING[state];

export const mayFollow = (state: DemandState, next: DemandState): boolean =>
  statesAfter(state).includes(next);

/** What a demand in this state waits for: an answer without reasons is none yet. */
export function dueIn(state: DemandState): 'answer' | 'delivery' | null {
  switch (state) {
    case 'raised':
    case 'on-agenda':
    case 'unreasoned':
      return 'answer';
    case 'committed':
    case 'partly':
      return 'delivery';
    case 'answered':
    case 'delivered':
    case 'refused':
    case 'verified':
    case 'closed':
      return null;
  }
}
