/**
 * Tables that prove a release (D12): the true counts of each crossing and, for every group that
 * needs protection, other tables of whole numbers that show exactly the same. Whoever holds it
 * holds the protected figures too: keep it like the responses. Its hash is in the release.
 */
export interface Certificate {
  readonly schema: typeof CERTIFICATE_SCHEMA;
  /** The coins of the release: without them nobody can try out counts against the hash. */
  readonly salt: string;
  /** SHA-256 of the canonical JSON of the release's tables. */
  readonly tables: string;
  /** People who may pool what they know of themselves (D4). */
  readonly colluders: number;
  readonly grids: readonly CertificateGrid[];
  readonly witnesses: readonly CertificateWitness[];
}

export const CERTIFICATE_SCHEMA = 'cahier/certificate-1';

/** One profile question, two crossed, or three; units go block by block, the last one fastest. */
export interface CertificateGrid {
  readonly by: readonly string[];
  /** Per profile question its blocks: codes of options that stand together, `''` for no answer. */
  readonly blocks: readonly (readonly (readonly string[])[])[];
  readonly people: readonly number[];
  /**
   * By question, or `question|option` of a multiple choice: per unit, one count per column and one
   * for no answer; for an option, those who chose it, who chose others, who chose none.
   */
  readonly answers: Readonly<Record<string, readonly number[]>>;
}

/** Another table, as its differences, for the group at these blocks of a grid. */
export interface CertificateWitness {
  readonly grid: number;
  readonly group: readonly (readonly number[])[];
  readonly parts: readonly {
    readonly grid: number;
    /** Unit and difference. */
    readonly people: readonly (readonly [number, number])[];
    /** Unit, class and difference. */
    readonly answers: Readonly<Record<string, readonly (readonly [number, number, number])[]>>;
  }[];
}
