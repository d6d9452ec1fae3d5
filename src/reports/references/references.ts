/** Where public figures were read, as whoever wrote the file says. */
export interface ReferenceSource {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  /** Days as YYYY-MM-DD: when it was published, and when the figures were read there. */
  readonly published: string;
  readonly read: string;
  /** Under which its figures may be used again. */
  readonly licence: string;
  /** Figures that nobody measured, for trying things out: said wherever one is printed. */
  readonly invented?: true;
}

/** How many of a population gave some of the answers to a question, word for word as it was asked. */
export interface ReferenceValue {
  /** Of the words of the question. */
  readonly language: string;
  readonly question: string;
  /** Of a score: the hash of its rule as a report prints it; its classes are the answers. */
  readonly scale?: string;
  /** Of a grid: the line. */
  readonly line?: string;
  /** All answers in their order, and those that the figure counts together. */
  readonly answers: readonly string[];
  readonly counted: readonly string[];
  /** As it is printed, with as many decimals. */
  readonly percent: number;
  readonly decimals: number;
  readonly n: number;
  /** Such as “table 4, line 2”. */
  readonly table: string;
  readonly population: string;
  /** Of 95 %, in per cent, where the source prints one. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** Public figures out of one source (docs/formats). */
export interface References {
  readonly schema: typeof REFERENCES_SCHEMA;
  readonly source: ReferenceSource;
  /** Of so many figures that the survey asked about in the same words somebody chose these; all unless told. */
  readonly chosenOf?: number;
  readonly values: readonly ReferenceValue[];
}

export const REFERENCES_SCHEMA = 'cahier/references-1';
