const MILLISECONDS_PER_DAY = 86_400_000;

/** Today (UTC), as YYYY-MM-DD: the one place that asks the machine what day it is. */
export const today = (): string => dayFromToday(0);

/** Days compare as texts. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
