/** Of the form that sets or changes a passphrase, in its order. */
export const PASSPHRASE_FIELDS = [
  'current',
  'passphrase',
  'passphraseAgain',
  'understood',
] as const;
export type PassphraseField = (typeof PASSPHRASE_FIELDS)[number];
