import type { Signed } from '../reading/signed.js';

export const CONFIRMATION_SCHEMA = 'cahier/confirm-1' as const;
export const CONFIRMATION_LABEL = 'cahier/confirm/1';

/** A seat's yes to a list: pieces of its key for the others, and its value for the list's row. */
export type SeatConfirmation = Signed<{
  readonly schema: typeof CONFIRMATION_SCHEMA;
  readonly list: string;
  readonly seat: number;
  readonly pieces: readonly { readonly seat: number; readonly piece: string }[];
  readonly value: string;
}>;

/** The yes of somebody who sat on the list before, and has no seat in this one. */
export type LeaverConfirmation = Signed<{
  readonly schema: typeof CONFIRMATION_SCHEMA;
  readonly list: string;
  readonly seatBefore: number;
}>;

export type Confirmation = SeatConfirmation | LeaverConfirmation;
