import type { LocalisedText } from '../common/browser.js';
import type { Amendment, SurveyDefinition, SurveyMode } from '../questionnaire/index.js';

/** The shapes of a release that are read (docs/formats), oldest first. */
export const RELEASE_SCHEMAS = ['cahier/release-1', 'cahier/release-2'] as const;

/** Where an exact figure would show that a whole group answered alike (rule D3): `cahier/release-1`. */
type BoundCell = { readonly atLeast: number } | { readonly atMost: number };

/** The true count is one of these, both included: `cahier/release-2`. */
interface RangeCell {
  readonly from: number;
  readonly to: number;
}

/** A number is an exact published count, `null` is withheld, whatever the reason (rule D11). */
export type PublishedCell = number | null | RangeCell | BoundCell;

/**
 * One published table. Rows: `Total`, then groups; two profile questions join their codes with
 * `|`, merged siblings theirs with `+`. Columns: `Total` (respondents of the row, or those who
 * answered, for a multiple choice), then option codes. "No answer" has no column: where all of a
 * row is published it is the rest of the row's total.
 */
export interface PublishedTable {
  readonly question: string;
  readonly by: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly PublishedCell[])[];
  /**
   * Of a question that only some were asked: how many were, all of whom its `Total` counts or, of a
   * multiple choice, those of them who answered. `null` where the whole table is withheld.
   */
  readonly asked?: number | null;
}

export interface PublishedVerbatim {
  readonly question: string;
  readonly theme?: string;
  readonly text: string;
}

/** One press of “Draw by lot” on a question, as the trail has it. */
export interface RecordedDraw {
  /** Day as YYYY-MM-DD. */
  readonly on: string;
  readonly drawn: number;
}

/** Comments on a question that are those which a lot puts first, and of how many: rounded down. */
export interface CommentLot {
  readonly question: string;
  readonly drawn: number;
  readonly atLeast: number;
  /** Every draw on the question, in its order; editions from before draws were recorded say nothing. */
  readonly draws?: readonly RecordedDraw[];
}

/** Who agreed on these very verbatims. */
export type VerbatimReview =
  | {
      /** One rep's account proposed them, another's confirmed them. */
      readonly accounts: 2;
      /** Where one account had made, or let back in, both within the seven days before. */
      readonly ofOneMaker?: true;
      readonly lots?: readonly CommentLot[];
    }
  | {
      /** Two devices signed them, of holders who opened the survey on their own table. */
      readonly devices: 2;
    };

/** How the responses came and what the bulletin of the survey says of them (contracts/bulletin). */
export interface BallotCount {
  readonly mode: SurveyMode;
  /** Merkle root of the bulletin: 64 hex digits. */
  readonly root: string;
  readonly invited: number | null;
  /** Ballots taken; null where there are none, as with an open link. */
  readonly drawn: number | null;
  /** Rows of the bulletin. */
  readonly responses: number;
  /** Rows that did not open or hold no valid response: in no table. */
  readonly invalid: number;
  /** When the survey came back from a backup while people took part, and the days of both. */
  readonly restored?: readonly { readonly backupOf: string; readonly on: string }[];
}

/** Days as YYYY-MM-DD. */
export interface OpenDays {
  readonly from: string;
  readonly to: string;
}

/** Profile questions by which results were promised to be split, alone or two at once, in order. */
export type PublicationPlan = readonly (readonly string[])[];

/** Against whom a publication was checked before it left, as codes; nothing is claimed beyond. */
export interface Coverage {
  readonly attackers: readonly string[];
  /** Profile questions whose groups, or crossings of groups, were covered. */
  readonly groups: PublicationPlan;
  /** Hashes of the earlier releases with which it was checked together. */
  readonly editions: readonly string[];
}

/**
 * A part of the plan that no table tells: two profile questions together, which are not told yet
 * (`crossing`), or groups that cannot be told apart or were not when groups were printed (`groups`).
 */
export interface Untold {
  readonly by: readonly string[];
  readonly why: (typeof WHY_UNTOLD)[number];
}

export const WHY_UNTOLD = ['crossing', 'groups'] as const;

/** The content of a release file. Everything a report shows comes from here. */
export interface ReleaseContent {
  readonly schema: (typeof RELEASE_SCHEMAS)[number];
  readonly survey: {
    readonly code: string;
    readonly title: LocalisedText;
    readonly definition: string;
  };
  /** The frozen definition itself, so that a report needs no other file; hashes to `survey.definition`. */
  readonly definition: SurveyDefinition;
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  /** From `cahier/release-2` on, where there was a plan. */
  readonly plan?: PublicationPlan;
  readonly participation: { readonly invited: number | null; readonly responses: number };
  /**
   * First and last day on which responses were taken, in the definition's time zone: the days that
   * were, beside those that it announces. None where nobody recorded them.
   */
  readonly openDays?: OpenDays;
  /** What was changed since the definition was frozen; left out where nothing was. */
  readonly amendments?: readonly Amendment[];
  /** Of a survey whose responses were sealed; none where they came from a file. */
  readonly ballots?: BallotCount;
  readonly tables: readonly PublishedTable[];
  /**
   * From `cahier/release-2` on, where tables by group are those of an earlier edition, of so many
   * responses: groups are printed once (rule D5).
   */
  readonly groups?: { readonly edition: string; readonly responses: number };
  readonly verbatims: readonly PublishedVerbatim[];
  /** How the verbatims were agreed on; none where that is not known to have taken two. */
  readonly review?: VerbatimReview;
  /** Hashes of the releases this one was protected against. */
  readonly prior: readonly string[];
  readonly method: {
    readonly name: string;
    readonly version: string;
    readonly proof: Readonly<Record<string, unknown>>;
    /** From `cahier/release-2` on. */
    readonly covered?: Coverage;
    /** From `cahier/release-2` on, where something of the plan is not told. */
    readonly untold?: readonly Untold[];
  };
  readonly hash: string;
}
