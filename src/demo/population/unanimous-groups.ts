import type { Site } from '../profile.js';

/**
 * Sites where everybody, or all but one, give the same answer: a release must not print the bare
 * count (rule D3). Brisselac went live before its training day; Thuverne lost its local planner.
 */
export interface UnanimousGroup {
  readonly site: Site;
  readonly question: string;
  readonly option: string;
  /** What the only dissenter answers, where there is one. */
  readonly except?: string;
}

export const UNANIMOUS_GROUPS: readonly UnanimousGroup[] = [
  { site: 'brisselac', question: 'training', option: '5' },
  { site: 'thuverne', question: 'plan_contact', option: '1', except: '2' },
];
