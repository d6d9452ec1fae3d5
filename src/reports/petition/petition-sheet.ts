import type { Language, SpokenWords } from '../../common/index.js';

/** All that the sheet of a petition prints. Nothing in it comes from a single signature. */
export interface PetitionSheet {
  readonly language: Language;
  readonly title: string;
  readonly council: string | null;
  /** Last day on which it could be signed, YYYY-MM-DD; null where nobody recorded it. */
  readonly day: string | null;
  /** The last day that was announced, where it is another. */
  readonly announced: string | null;
  /** What was changed since its text was frozen, and why, as everybody was told. */
  readonly changes: readonly string[];
  /** Whose days these are (IANA). */
  readonly timeZone: string;
  /** The exact text that was signed, paragraph by paragraph. */
  readonly text: readonly string[];
  /** Rows of the bulletin that carry a valid signature. */
  readonly signatures: number;
  /** Null where signatures were not tied to invitations. */
  readonly invited: number | null;
  readonly controlWords: readonly SpokenWords[];
  /** Of the bulletin, hex. */
  readonly root: string;
  /** Public address of the bulletin. */
  readonly address: string;
}
