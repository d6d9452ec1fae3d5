/** What the pool tells a thread. The private half of a key comes once, with its first job. */
export type SigningMessage =
  | {
      readonly kind: 'sign';
      readonly job: number;
      readonly key: string;
      readonly pkcs8?: string | undefined;
      readonly blinded: Uint8Array;
    }
  | { readonly kind: 'forget'; readonly key: string };

/** What a thread answers: no signature when it could not sign. */
export interface SigningResult {
  readonly job: number;
  readonly signature: Uint8Array | undefined;
}
