/** What a holder's device holds, under its passphrase. */
export interface DeviceContent {
  /** Private keys as PKCS#8 with the public half, base 64 for URLs. */
  readonly seal: string;
  readonly sign: string;
  /** Lists that it has signed: one of a number, ever. */
  readonly lists: readonly SignedList[];
  /** Definitions that it has looked at. */
  readonly definitions: readonly LookedAt[];
  /** What it has given values for: one root of a definition, ever. */
  readonly roots: readonly { readonly definition: string; readonly root: string }[];
  /** Test ballots that its holder has cast. */
  readonly tests: readonly {
    readonly definition: string;
    readonly digest: string;
    readonly answers: unknown;
    /** Its number, hex; files of before had none. */
    readonly ballot?: string;
  }[];
  /** Seats of others that it answers for, with their key. */
  readonly seats: readonly {
    readonly list: string;
    readonly seat: number;
    readonly seal: string;
  }[];
  /** Definitions of surveys whose answers are destroyed: it gives and signs nothing for them. */
  readonly destroyed?: readonly LookedAt[];
}

export interface SignedList {
  readonly number: number;
  readonly list: string;
  readonly before: string | null;
  /** The seat there, or none for somebody who sat on the list before only. */
  readonly seat: number | null;
  /** What was signed; asked again, the device gives the same. */
  readonly confirmation: unknown;
}

export interface LookedAt {
  readonly definition: string;
  readonly list: string;
  readonly seat: number;
}
