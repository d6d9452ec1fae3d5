import type { Invitation } from '../../credentials/browser.js';

/** What ends a visit. */
export interface VisitEnds {
  /** Draws a page that holds nothing of the survey. */
  readonly clear: () => void;
  /** Asks whether the survey takes answers at all any more, and says so where it does not. */
  readonly isOver: () => Promise<boolean>;
}

/** How somebody came. */
export interface Arrival {
  readonly invitation: Invitation | undefined;
  /** Whether they chose to go on with a ballot that is kept here. */
  readonly withKept: boolean;
}

/** Whoever steps back to a page that was left is not told what had been done on it. */
export function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}
