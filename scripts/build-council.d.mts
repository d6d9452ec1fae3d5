/** Rooms whose refusals the holders' page can say. */
export const REFUSING: readonly string[];
