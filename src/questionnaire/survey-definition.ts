import type { LocalisedText, WordsBy } from '../common/browser.js';
import type { CouncilSeats } from './council-seats.js';
import type { Questionnaire } from './questionnaire.js';

/**
 * How people take part. By invitation in two phases (take a ballot, answer from the next day), by
 * invitation in one sitting, through one open link, or from a file that was counted elsewhere.
 */
export const SURVEY_MODES = ['two-phases', 'one-sitting', 'open-link', 'file'] as const;
export type SurveyMode = (typeof SURVEY_MODES)[number];

export const isByInvitation = (mode: SurveyMode): boolean =>
  mode === 'two-phases' || mode === 'one-sitting';

/** The public halves of a survey's keys, pinned in its definition (protocol 4, RFC 9576 6.2). */
export interface SurveyKeys {
  /** Signs ballots: SPKI DER of an RSA-3072 key per partition, base64. None for an open link. */
  readonly issuers?: readonly { readonly partition: string; readonly spki: string }[];
  /**
   * What browsers encrypt to: uncompressed P-256 point, base64url (RFC 9180, DHKEM(P-256)). None
   * where they seal to the holders.
   */
  readonly intake?: string;
  readonly council?: CouncilKeyPin;
  /** Signs receipts where browsers seal to the holders: SPKI DER of a P-256 key, base64. */
  readonly receipts?: string;
}

/** What responses are sealed to where they are opened on the server; its private half exists in shares. */
export interface CouncilKeyPin {
  /** X25519, 32 bytes, base64url. */
  readonly publicKey: string;
  /** `sha256:<hex>` of the private half, so that joined shares can be checked. */
  readonly commitment: string;
  readonly needed: number;
  readonly shares: number;
}

/** From 0:00 of the one day to 23:59 of the other, in the survey's time zone; YYYY-MM-DD. */
export interface DrawingDays {
  readonly from: string;
  readonly until: string;
}

/**
 * When ballots are given out, where that ends before answering begins (protocol 5.6). Whoever comes late
 * takes one in the second window, and answers after it.
 */
export interface Drawing extends DrawingDays {
  readonly again?: DrawingDays;
}

/**
 * Ballots are used so many days after the last of those on which they are given out, at the earliest: on
 * the whole day between, the server forgets in which order they were drawn.
 */
export const DAYS_TO_FORGET = 2;

/** Options of one profile question that stand in one row, because alone some would be too few. */
export interface AgreedMerge {
  readonly profile: string;
  readonly options: readonly string[];
}

/** What people read under “how?” that only the council knows; each may be left out. */
export interface SurveyInformation {
  /** Who answers for the data: name and address. */
  readonly controller?: LocalisedText;
  /** What the survey is for. */
  readonly purpose?: LocalisedText;
  /** Whom to ask about the data, and where to turn when an invitation does not work. */
  readonly contact?: LocalisedText;
  /** Where people find human help at once. */
  readonly urgentHelp?: LocalisedText;
  /** Where a fact is reported so that somebody has to act on it. */
  readonly whistleblowing?: LocalisedText;
}

/** In the order in which they are asked for and read. */
export const INFORMATION = [
  'controller',
  'purpose',
  'contact',
  'urgentHelp',
  'whistleblowing',
] as const satisfies readonly (keyof SurveyInformation)[];

/**
 * What is frozen when a survey is scheduled, and what every response is checked against. Its
 * canonical hash is `survey.definition` of the release; its control words are made of that.
 */
export interface SurveyDefinition {
  readonly schema: 'cahier/definition-1';
  /** How its control words are made; not said in older ones. */
  readonly wordsBy?: NonNullable<WordsBy>;
  readonly questionnaire: Questionnaire;
  /** k of rule D1; 10 unless told, never below 5. */
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  /**
   * The publication plan: the profile questions by which results are split, e.g.
   * `[["site"], ["role"], ["site", "role"]]`. The overall table is always there.
   */
  readonly crossings: readonly (readonly string[])[];
  /** Where how many took part is told for everybody only; by group as well where it is not said. */
  readonly participation?: 'overall';
  /** Siblings that stand in one row of every table, chosen before anybody answers (rule D11). */
  readonly merges?: readonly AgreedMerge[];
  readonly council?: string;
  /** Left out where the council said nothing. */
  readonly information?: SurveyInformation;
  /** First and last day as YYYY-MM-DD: from 0:00 of the one to 23:59 of the other, there. */
  readonly opensOn?: string;
  readonly closesOn?: string;
  /** Not said where ballots are given out while people answer. */
  readonly drawing?: Drawing;
  /** Where the days are, by its IANA name. Definitions frozen before it was asked have none. */
  readonly timeZone?: string;
  /** Months after the last day until what was answered is destroyed; a year in older ones. */
  readonly keepMonths?: number;
  /** Whether two holders, or two reps' accounts, may close it before its last day is over; not in older ones. */
  readonly mayCloseEarly?: true;
  readonly mode: SurveyMode;
  /** About harassment, violence, health, union matters: never in one sitting (protocol 5.6). */
  readonly sensitive?: true;
  /** Definition hash of the survey that this one repeats (rule D6). */
  readonly previousWave?: string;
  readonly keys?: SurveyKeys;
  /** Those whose own keys answers are sealed to, instead of `keys.council`. */
  readonly holders?: CouncilSeats;
  /** How many test ballots the holders cast among those of staff (at most); not said where none. */
  readonly tests?: number;
  /** Said where it is opened on the server although holders could: the weaker way. */
  readonly opening?: 'server';
}

/**
 * Whether answers are sealed to the holders' own keys, and opened by them away from the server;
 * `holders` then stands in the definition.
 */
export const isOpenedOnTable = <Definition extends Pick<SurveyDefinition, 'holders'>>(
  definition: Definition,
): definition is Definition & { readonly holders: CouncilSeats } =>
  definition.holders !== undefined;

/** Where its days begin and end; UTC where it was frozen without saying so. */
export const timeZoneOf = ({ timeZone }: { readonly timeZone?: string | undefined }): string =>
  timeZone ?? 'UTC';

/** How long answers are kept after the last day; a year where it was frozen without saying so. */
export const keepMonthsOf = ({
  keepMonths,
}: {
  readonly keepMonths?: number | undefined;
}): number => keepMonths ?? DEFAULT_KEEP_MONTHS;

export const DEFAULT_KEEP_MONTHS = 12;
export const MOST_KEEP_MONTHS = 60;

export const isKeepMonths = (months: number): boolean =>
  Number.isInteger(months) && months >= 1 && months <= MOST_KEEP_MONTHS;

/** A council of nine, a dozen each. */
export const MOST_TESTS = 108;

export const THRESHOLD_FLOOR = 5;
export const DEFAULT_THRESHOLD = 10;
export const DEFAULT_SENSITIVE_THRESHOLD = 20;

/** Comments on a question are shown only where this many people wrote one (rule D10). */
export const FEWEST_COMMENTS = 10;
