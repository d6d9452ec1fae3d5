/** What the attacker also knows, and how wide the range of each primary must stay (sdc-pattern/1). */
export const PROTECTION_LEVELS = ['E', 'E1', 'K', 'K1', 'KZ'] as const;

export type ProtectionLevel = (typeof PROTECTION_LEVELS)[number];

/** Counts are whole, so "not exactly recoverable" means a range at least one wide. */
export function requiredWidth(level: ProtectionLevel, k: number): number {
  return level === 'E' || level === 'E1' ? 1 : k;
}

/** What the attacker knows to be the least a withheld cell can hold. */
export function leastHidden(level: ProtectionLevel): 0 | 1 {
  return level === 'E1' || level === 'K1' ? 1 : 0;
}

/** Rule D11: under KZ an empty cell looks like any other withheld one. */
export function hidesEmptyCells(level: ProtectionLevel): boolean {
  return level === 'KZ';
}
