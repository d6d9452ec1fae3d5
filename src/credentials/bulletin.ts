import { controlWords } from '../common/index.js';
import type { Amendment } from '../questionnaire/index.js';
import { toBase64, toHex } from './bytes.js';
import { leafOf, serialOf } from './hashes.js';
import { merkleRoot } from './merkle-root.js';

/**
 * What is published when a survey closes (`cahier/bulletin-1`), from which anybody can check the
 * count and each respondent that theirs is in it. It says nothing about the answers.
 */
export interface Bulletin {
  readonly schema: 'cahier/bulletin-1';
  /** 32 hex digits: part of every serial. */
  readonly survey: string;
  /** `sha256:<hex>` */
  readonly definition: string;
  readonly controlWords: readonly string[];
  /** Empty for an open link, which has no tokens. */
  readonly keys: readonly { readonly partition: string; readonly spki: string }[];
  /** Both null for an open link. */
  readonly invited: number | null;
  readonly drawn: number | null;
  readonly responses: number;
  /** The days that were announced and those that were; none where they were not recorded. */
  readonly openDays?: BulletinDays;
  /**
   * When the survey came back from a backup while people took part; absent where it never did. How
   * many ballots were taken is not known then.
   */
  readonly restored?: readonly RestoredFrom[];
  /** Hex. */
  readonly root: string;
  readonly hash: 'RFC 9162';
  /** What was changed since the definition was frozen; left out where nothing was. */
  readonly amendments?: readonly Amendment[];
  /** What two reps counted of the slips; left out where they did not. */
  readonly slips?: Readonly<Record<string, number>>;
  /** How many invitations were uploaded, by which role and in which way; left out where unknown. */
  readonly lists?: Readonly<Record<string, number>>;
  /** Sorted by leaf. */
  readonly rows: readonly BulletinRow[];
}

export interface BulletinDays {
  /** IANA: whose days they are. */
  readonly timeZone: string;
  readonly announced: { readonly from?: string; readonly to?: string };
  readonly were: { readonly from: string; readonly to: string };
}

/** Two days: that of the backup, and that of the restoring. */
export interface RestoredFrom {
  readonly backupOf: string;
  readonly on: string;
}

export interface BulletinRow {
  /** Base 64, 64 bytes; of an open link, some other bytes that occur once. */
  readonly input: string;
  /** Base 64, 384 bytes; empty for an open link. */
  readonly signature: string;
  /** SHA-256 of the sealed response, hex. */
  readonly sealed: string;
}

export interface CountedRow {
  readonly input: Uint8Array;
  /** Empty for an open link. */
  readonly signature: Uint8Array;
  /** SHA-256 of the sealed response. */
  readonly sealedDigest: Uint8Array;
}

export interface Counted extends Pick<
  Bulletin,
  'survey' | 'keys' | 'invited' | 'drawn' | 'restored' | 'slips' | 'lists'
> {
  readonly definitionHash: string;
  readonly amendments?: readonly Amendment[];
  readonly openDays?: BulletinDays | undefined;
  readonly rows: readonly CountedRow[];
}

/**
 * The bulletin of the rows counted, in whatever order they come.
 *
 * @returns the bulletin, and its leaves (hex, ascending), to look receipts up in
 */
export function buildBulletin(counted: Counted): {
  readonly bulletin: Bulletin;
  readonly leaves: readonly string[];
} {
  const {
    survey,
    definitionHash,
    keys,
    invited,
    drawn,
    amendments = [],
    openDays,
    restored = [],
    slips,
    lists,
  } = counted;
  const placed = counted.rows
    .map((row) => ({ row, leaf: leafOf(serialOf(survey, row.input), row.sealedDigest) }))
    .sort((a, b) => Buffer.compare(a.leaf, b.leaf));
  const bulletin: Bulletin = {
    schema: 'cahier/bulletin-1',
    survey,
    definition: definitionHash,
    controlWords: controlWords(definitionHash),
    keys,
    invited,
    drawn,
    responses: placed.length,
    ...(openDays ? { openDays } : {}),
    ...(restored.length > 0 ? { restored } : {}),
    root: toHex(merkleRoot(placed.map(({ leaf }) => leaf))),
    hash: 'RFC 9162',
    ...(amendments.length > 0 ? { amendments } : {}),
    ...(slips ? { slips } : {}),
    ...(lists ? { lists } : {}),
    rows: placed.map(({ row }) => ({
      input: toBase64(row.input),
      signature: toBase64(row.signature),
      sealed: toHex(row.sealedDigest),
    })),
  };
  return { bulletin, leaves: placed.map(({ leaf }) => toHex(leaf)) };
}
