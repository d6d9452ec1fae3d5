/** All that a check of a bulletin says; the words are with whoever says it to people. */
export const BULLETIN_SENTENCE_CODES = [
  'control-words',
  'amendments',
  'amendments-none-cancels',
  'amendments-unsigned',
  'definition-other',
  'holders-other',
  'signed-without-key',
  'bad-key',
  'bad-signature',
  'repeated-input',
  'windows-not-drawn',
  'row-count',
  'more-responses-than-drawn',
  'more-drawn-than-invited',
  'slips-handed-out',
  'slips-returned',
  'slips-destroyed',
  'slips-drawn',
  'lists-invited',
  'lists-codes',
  'not-sorted',
  'wrong-root',
  'receipt-absent',
  'receipt-absent-signed',
  'receipt-not-signed',
  'open-link',
  'sealed-apart',
] as const;
export type BulletinSentenceCode = (typeof BULLETIN_SENTENCE_CODES)[number];

/** Something that a check says, in no language; of the file it holds nothing but numbers. */
export interface BulletinSentence {
  readonly code: BulletinSentenceCode;
  readonly values: Readonly<Record<string, number>>;
}

export const bulletinSentence = (
  code: BulletinSentenceCode,
  values: BulletinSentence['values'] = {},
): BulletinSentence => ({ code, values });
