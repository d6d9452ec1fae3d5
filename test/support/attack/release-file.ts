/**
 * The parts of a release file that an attacker reads, as JSON; nothing is imported from the
 * product. Shape: contracts/release.md.
 */
export interface ReleaseFile {
  readonly definition: {
    readonly questionnaire: {
      readonly profile: readonly ProfileFile[];
      readonly sections: readonly { readonly questions: readonly QuestionFile[] }[];
      readonly scales?: readonly ScaleFile[];
    };
    readonly crossings: readonly (readonly string[])[];
    readonly threshold: number;
    readonly sensitiveThreshold: number;
  };
  readonly participation: { readonly responses: number };
  /** Where tables by group are those of an earlier edition, of so many responses. */
  readonly groups?: { readonly responses: number };
  readonly tables: readonly TableFile[];
}

export interface ProfileFile {
  readonly code: string;
  readonly groups?: readonly { readonly code: string; readonly parent?: string }[];
  readonly options: readonly {
    readonly code: string;
    readonly parent?: string;
    readonly headcount?: number;
  }[];
}

/** Other forms than "one of these" are not looked into. */
export interface ConditionFile {
  readonly question?: string;
  readonly in?: readonly string[];
  readonly all?: readonly unknown[];
  readonly any?: readonly unknown[];
  readonly not?: unknown;
}

export interface QuestionFile {
  readonly code: string;
  readonly type: string;
  readonly sensitive?: boolean;
  readonly required?: boolean;
  /** It is asked of those only who chose one of these. */
  readonly showIf?: ConditionFile;
  readonly min?: number;
  readonly max?: number;
  readonly options?: readonly { readonly code: string; readonly role?: string }[];
}

/** How a score is made of answers, and which scores are told as one class. */
export interface ScaleFile {
  readonly code: string;
  readonly method: 'sum' | 'mean';
  readonly factor?: number;
  readonly missing?: number;
  readonly items: readonly {
    readonly table: string;
    readonly points: readonly { readonly answer: string; readonly points: number }[];
  }[];
  readonly classes: readonly {
    readonly code: string;
    readonly from: number;
    readonly to: number;
  }[];
}

export interface TableFile {
  readonly question: string;
  readonly by: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly CellFile[])[];
  readonly asked?: number | null;
}

export type CellFile = number | null | BoundsFile;

/** A bound, or a range with both ends included. */
export interface BoundsFile {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly from?: number;
  readonly to?: number;
}

/** One true response. */
export type Person = Readonly<Record<string, string | readonly string[]>>;

/** What was shown, and which of the batches of people (0 to `upTo`) it was made from. */
export interface Edition {
  readonly release: ReleaseFile;
  readonly upTo: number;
}

export const TOTAL = 'Total';
/** A row of everybody whom no other row of its table holds, where their codes are not told. */
export const OTHERS = 'others';
/** "No answer", to a question or a profile question. */
export const MISSING = '?';

const MANY = ['multiple', 'pick', 'ranking', 'matrix'];
export const isMany = ({ type }: QuestionFile): boolean => MANY.includes(type);

/** How many options whoever answers a multiple choice chooses. */
export const boundsOf = ({ min = 1, max = Infinity }: QuestionFile) => ({
  least: Math.max(1, min),
  most: max,
});

/** Whether an option, such as "not concerned", is chosen alone, and counted as no answer. */
export const isAlone = ({ options }: QuestionFile, code: string): boolean =>
  (options?.find((option) => option.code === code)?.role ?? 'other') !== 'other';
