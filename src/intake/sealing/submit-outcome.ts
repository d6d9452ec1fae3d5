import type { Stored } from './response-store.js';

/** What becomes of a submission, as far as whoever sent it is told. */
export type SubmitOutcome =
  | {
      readonly kind: 'counted';
      readonly receipt: string;
      readonly again: boolean;
      /** Hex; where phones seal, and the response was not withdrawn. */
      readonly signature?: string;
    }
  | Exclude<Stored, { kind: 'closed' | 'counted' }>
  | { readonly kind: 'not-accepted' };
