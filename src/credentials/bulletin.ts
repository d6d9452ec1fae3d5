import { controlWords, type WordsBy } from '../common/index.js';
import type { Amendment } from '../questionnaire/index.js';
import { compareBytes, toBase64, toHex } from './bytes.js';
import { type CountedRow, leafOfRow } from './leaf-of-row.js';
import { merkleRoot } from './merkle-root.js';

export type { CountedRow };

/**
 * What is published when a survey closes, from which anybody can check the count and each respondent
 * that theirs is in it. It says nothing about the answers. `cahier/bulletin-2` where they were sealed on
 * the phone: its rows are ballots alone, and `sealedRoot` fixes what the holders open without joining any
 * of it to a ballot.
 */
export interface Bulletin extends Partial<Apart> {
  readonly schema: 'cahier/bulletin-1' | 'cahier/bulletin-2';
  /** 32 hex digits: part of every serial. */
  readonly survey: string;
  /** `sha256:<hex>` */
  readonly definition: string;
  /** Eight, or six where the definition was frozen before words were stretched. */
  readonly controlWords: readonly string[];
  /** Empty for an open link, which has no tokens. */
  readonly keys: readonly { readonly partition: string; readonly spki: string }[];
  /** Both null for an open link. */
  readonly invited: number | null;
  readonly drawn: number | null;
  /** Of these, in each of two windows; left out where there was one, or nobody counted between them. */
  readonly windows?: readonly [number, number];
  readonly responses: number;
  /** There where people signed a petition instead of answering: what the responses are. */
  readonly counts?: 'signatures';
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

/** What a bulletin says besides where rows are apart from ballots. */
export interface Apart {
  /** Merkle root (RFC 9162) over the sorted digests of all rows, hex. */
  readonly sealedRoot: string;
  /** Signs receipts: SPKI DER of a P-256 key, base64, as in the definition. */
  readonly receipts: string;
  /** Who can open, as in the definition: names and the words of their keys. */
  readonly holders: {
    readonly list: string;
    readonly needed: number;
    readonly seats: readonly {
      readonly name: string;
      readonly words: readonly string[];
      /** By which key changes are signed, P-256, base64url; not in surveys of before. */
      readonly sign?: string;
      readonly outside?: string;
    }[];
  };
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
  /** SHA-256 of the sealed response, hex; none where answers were sealed on the phone. */
  readonly sealed?: string;
}

export interface Counted extends Pick<
  Bulletin,
  'survey' | 'keys' | 'invited' | 'drawn' | 'counts' | 'restored' | 'slips' | 'lists'
> {
  readonly definitionHash: string;
  /** As the definition says. */
  readonly wordsBy?: WordsBy;
  readonly amendments?: readonly Amendment[];
  readonly openDays?: BulletinDays | undefined;
  readonly apart?: Apart | undefined;
  readonly windows?: readonly [number, number] | undefined;
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
    wordsBy,
    keys,
    invited,
    drawn,
    counts,
    amendments = [],
    openDays,
    restored = [],
    slips,
    lists,
    windows,
    apart,
  } = counted;
  const placed = counted.rows
    .map((row) => ({ row, leaf: leafOfRow(survey, row) }))
    .sort((a, b) => compareBytes(a.leaf, b.leaf));
  const bulletin: Bulletin = {
    schema: apart ? 'cahier/bulletin-2' : 'cahier/bulletin-1',
    survey,
    definition: definitionHash,
    controlWords: controlWords(definitionHash, wordsBy),
    keys,
    invited,
    drawn,
    ...(windows ? { windows } : {}),
    responses: placed.length,
    ...(counts ? { counts } : {}),
    ...(openDays ? { openDays } : {}),
    ...(restored.length > 0 ? { restored } : {}),
    root: toHex(merkleRoot(placed.map(({ leaf }) => leaf))),
    hash: 'RFC 9162',
    ...apart,
    ...(amendments.length > 0 ? { amendments } : {}),
    ...(slips ? { slips } : {}),
    ...(lists ? { lists } : {}),
    rows: placed.map(({ row }) => ({
      input: toBase64(row.input),
      signature: toBase64(row.signature),
      ...(row.sealedDigest ? { sealed: toHex(row.sealedDigest) } : {}),
    })),
  };
  return { bulletin, leaves: placed.map(({ leaf }) => toHex(leaf)) };
}

/** `sealedRoot`, of digests in whatever order they come. */
export const sealedRootOf = (digests: readonly Uint8Array[]): string => toHex(merkleRoot(digests));
