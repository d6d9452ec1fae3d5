import type { Amendment } from './amendment.js';

/** The last day as it stands after all changes. */
export const lastDayAfter = (
  closesOn: string | undefined,
  amendments: readonly Amendment[],
): string | undefined =>
  amendments.reduce(
    (last, change) => (change.kind === 'last-day-later' ? change.closesOn : last),
    closesOn,
  );
