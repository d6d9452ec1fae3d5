import type { Language } from '../common/browser.js';
import formats from './wordings/formats.json' with { type: 'json' };

/** How a language writes numbers, days and lists. */
export interface Format {
  /** Before the decimals. */
  readonly decimal: string;
  /** Between every three digits. */
  readonly grouping: string;
  readonly percent: string;
  /** Two ends, of which each may be. */
  readonly range: string;
  readonly day: string;
  /** A day, and the time zone whose day it is. */
  readonly dayThere: string;
  /** The last minute of a day there. */
  readonly lastMinute: string;
  /** The first of a month, where a language writes it in a way of its own. */
  readonly firstDate: string;
  readonly months: readonly string[];
  readonly comma: string;
  /** Between the problems of one refusal. */
  readonly between: string;
  readonly and: string;
  readonly or: string;
  /** Plain spaces that print sets as narrow ones that do not break. */
  readonly spaces: Readonly<Record<string, string>>;
}

/**
 * Kept here and not asked of the platform: its tables change with its version, and the same
 * release has to give the same report, byte for byte.
 */
export const FORMATS: Readonly<Record<Language, Format>> = formats;
