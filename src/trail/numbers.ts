import type { TrailKind } from './kinds.js';

/**
 * The numbers that entries may hold, by kind. Each is of what somebody in the office did, or stands in a release; how
 * many comments people wrote, which deciding on all of a question would tell, in none but rounded down.
 */
export const NUMBERS: Readonly<Partial<Record<TrailKind, readonly string[]>>> = {
  // Links that an administrator made.
  'account-links-made': ['count'],
  // Lines of a list that somebody sent in, whatever became of them.
  'slips-uploaded': ['count'],
  'invitations-revoked': ['count'],
  'addresses-sent-in': ['count'],
  // How many were invited is in the bulletin.
  'addresses-taken': ['count'],
  'opening-begun': ['shares'],
  // Comments that are printed in the edition.
  'release-made': ['edition', 'comments'],
  // Drawn for printing; of how many at least, in tens.
  'comments-drawn': ['drawn', 'atLeast'],
  // Figures of a file that somebody brought.
  'references-brought': ['count'],
  'references-chosen': ['count', 'of'],
  // Which demand or indicator, and which step.
  'register-written': ['number', 'step'],
};

/** Numbers of these details that their kind has no place for. */
export const strayNumbers = (
  kind: TrailKind,
  details: Readonly<Record<string, string | number>> = {},
): readonly string[] =>
  Object.entries(details)
    .filter(([name, value]) => typeof value === 'number' && !NUMBERS[kind]?.includes(name))
    .map(([name]) => name);
