import {
  type Confirmation,
  type CouncilFiles,
  type CouncilList,
  type Destroyed,
  type HolderCard,
  type Looked,
  type Named,
  type Standing,
  standingOf,
  type Takeover,
} from '../../holders/index.js';
import type { CouncilFile } from '../files/read-council-file.js';

/** A file as it is stored. */
export interface StoredFile {
  readonly id: string;
  /** What people call it. */
  readonly file: string;
  readonly words: readonly string[];
  readonly addedOn: string;
  readonly addedBy: string;
  /** Of a first list with which two accounts have founded the council. */
  readonly isFounded: boolean;
  readonly read: CouncilFile;
}

/** A file that is kept and cannot be read: it counts for nothing. */
export type UnreadFile = Omit<StoredFile, 'read' | 'isFounded'>;

/** A file of one kind as it is stored. */
export type Stored<T> = Named<T> & Omit<StoredFile, 'read'>;

export interface PlacedList extends Stored<CouncilList> {
  readonly standing: Standing;
  /** A first list that its devices have confirmed, and with which nobody has founded the council yet. */
  readonly waitsToFound: boolean;
}

/** What the files of a council come to. */
export interface Council {
  readonly inForce: PlacedList | undefined;
  /** The first one first, and the one in force at the end. */
  readonly everInForce: readonly PlacedList[];
  /** That may follow it, and have not been confirmed by everybody who has to. */
  readonly proposed: readonly PlacedList[];
  readonly cards: readonly Stored<HolderCard>[];
  readonly lists: readonly PlacedList[];
  readonly confirmations: readonly Stored<Confirmation>[];
  /** Which seats have looked which survey over. */
  readonly looks: readonly Stored<Looked>[];
  /** Which seats have destroyed what they had of which survey. */
  readonly destroyed: readonly Stored<Destroyed>[];
  readonly takeovers: readonly Stored<Takeover>[];
  readonly unread: readonly UnreadFile[];
  /** Of a list that comes now: the lowest above the one in force that no list here has. */
  readonly nextNumber: number;
}

/**
 * Which list is in force. A list follows the one in force, and the first one none: of those that could, only
 * what was confirmed while nothing else was in force in its place ever gets here (`check-new-file.ts`). The first is
 * in force here once its devices have confirmed it and the council was founded with it.
 */
export async function councilOf(
  files: readonly StoredFile[],
  unread: readonly UnreadFile[] = [],
): Promise<Council> {
  const lists = ofKind(files, 'list');
  const confirmations = ofKind(files, 'confirmation');
  const known: CouncilFiles = { lists, confirmations };
  const placed = await Promise.all(
    lists.map(async (list) => {
      const standing = await standingOf(list, known);
      const waitsToFound = standing.isInForce && list.content.before === null && !list.isFounded;
      const isInForce = standing.isInForce && !waitsToFound;
      return { ...list, standing: { ...standing, isInForce }, waitsToFound };
    }),
  );
  const everInForce: PlacedList[] = [];
  let inForce: PlacedList | undefined;
  let proposed = followersOf(inForce, placed);
  for (;;) {
    const next = proposed.find(({ standing }) => standing.isInForce);
    if (!next) break;
    inForce = next;
    everInForce.push(next);
    proposed = followersOf(inForce, placed);
  }
  return {
    inForce,
    everInForce,
    proposed,
    cards: ofKind(files, 'card'),
    lists: placed,
    confirmations,
    looks: ofKind(files, 'looked'),
    destroyed: ofKind(files, 'destroyed'),
    takeovers: ofKind(files, 'takeover'),
    unread,
    nextNumber: freeNumber((inForce?.content.number ?? 0) + 1, lists),
  };
}

function freeNumber(least: number, lists: readonly Stored<CouncilList>[]): number {
  const isTaken = lists.some(({ content }) => content.number === least);
  return isTaken ? freeNumber(least + 1, lists) : least;
}

const followersOf = (
  before: PlacedList | undefined,
  lists: readonly PlacedList[],
): readonly PlacedList[] =>
  lists
    .filter(({ content }) => content.before === (before?.standing.hash ?? null))
    .sort((a, b) => a.content.number - b.content.number);

interface Contents {
  readonly card: HolderCard;
  readonly list: CouncilList;
  readonly confirmation: Confirmation;
  readonly looked: Looked;
  readonly destroyed: Destroyed;
  readonly takeover: Takeover;
}

const ofKind = <K extends keyof Contents>(
  files: readonly StoredFile[],
  kind: K,
): readonly Stored<Contents[K]>[] =>
  files
    .filter(({ read }) => read.kind === kind)
    .map(({ read, ...stored }) => ({ ...stored, content: read.content as Contents[K] }));
