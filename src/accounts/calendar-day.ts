const MILLISECONDS_PER_DAY = 86_400_000;

/** The calendar day (UTC) so many days after `now`, as YYYY-MM-DD: days compare as texts. */
export const dayAfter = (days: number, now = Date.now()): string =>
  new Date(now + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
