import { createHash } from 'node:crypto';
import type { Chance } from '../seeded-chance.js';
import type { StolenRow } from './loot.js';

/** Every row of the database of invitations at one moment, by table, in the order of a scan. */
export type Copy = ReadonlyMap<string, readonly StolenRow[]>;

/** Whom the attacker takes for the holder of which invitation: address → hash. */
export type MailGuess = ReadonlyMap<string, string>;

interface Seen {
  readonly hash: string;
  /** The first copy in which it stands. */
  readonly since: number;
  /** Its place in the last copy. */
  readonly place: number;
}

/**
 * Guesses by all that copies show to whoever knows the lists: an address that comes, goes or changes
 * between the two copies between which an invitation comes; and, where no address is to be seen, the
 * order in which invitations came and stand beside the order of the lists.
 *
 * @param lists the new people of each, in the order in which they were pasted
 * @returns one guess for each way of ordering
 */
export function linkMails(
  copies: readonly Copy[],
  lists: readonly (readonly string[])[],
  chance: Chance,
): readonly MailGuess[] {
  const invitations = seenIn(copies);
  const moments = new Map(lists.flat().map((address) => [address, momentsOf(copies, address)]));
  const orders: readonly ((a: Seen, b: Seen) => number)[] = [
    (a, b) => (a.hash < b.hash ? -1 : 1),
    (a, b) => a.place - b.place,
    () => chance.next() - 0.5,
  ];
  const pasted = lists.map((list) => [...list]);
  const alphabetical = lists.map((list) => [...list].sort());
  return orders.flatMap((order) => {
    const inOrder = [...invitations].sort((a, b) => a.since - b.since || order(a, b));
    return [pasted, alphabetical].map((people) => assign(people.flat(), inOrder, moments));
  });
}

function assign(
  people: readonly string[],
  invitations: readonly Seen[],
  moments: ReadonlyMap<string, ReadonlySet<number>>,
): MailGuess {
  const free = new Set(invitations);
  const guess = new Map<string, string>();
  const take = (address: string, isIts: (one: Seen) => boolean): void => {
    const found = [...free].find(isIts);
    if (!found) return;
    free.delete(found);
    guess.set(address, found.hash);
  };
  const isTold = (address: string) => moments.get(address)!.size > 0;
  // Whoever is told by few moments first.
  const told = people.filter(isTold).sort((a, b) => moments.get(a)!.size - moments.get(b)!.size);
  for (const address of told) take(address, ({ since }) => moments.get(address)!.has(since));
  for (const address of people) if (!guess.has(address)) take(address, () => true);
  return guess;
}

function seenIn(copies: readonly Copy[]): readonly Seen[] {
  const since = new Map<string, number>();
  for (const [i, copy] of copies.entries()) {
    for (const row of copy.get('invitation') ?? []) {
      const hash = String(row['hash']);
      if (!since.has(hash)) since.set(hash, i);
    }
  }
  const last = (copies.at(-1)?.get('invitation') ?? []).map((row) => String(row['hash']));
  return [...since].map(([hash, at]) => ({ hash, since: at, place: last.indexOf(hash) }));
}

/** The copies in which something that names an address is not as it was, but for the upload. */
function momentsOf(copies: readonly Copy[], address: string): ReadonlySet<number> {
  const marks = marksOf(address);
  const shown = copies.map((copy) =>
    [...copy]
      .flatMap(([table, rows]) => rows.map((row) => `${table} ${JSON.stringify(row)}`))
      .filter((row) => marks.some((mark) => row.toLowerCase().includes(mark)))
      .sort()
      .join('\n'),
  );
  return new Set(shown.flatMap((text, i) => (i > 0 && text !== shown[i - 1] ? [i] : [])));
}

/** An address as somebody might store it without a key. */
function marksOf(address: string): readonly string[] {
  const bytes = Buffer.from(address);
  const digests = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => {
    const digest = createHash(name).update(bytes).digest();
    return [digest.toString('hex'), digest.toString('base64').replace(/=+$/, '')];
  });
  const clear = [address, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')];
  return [...clear, ...digests].map((mark) => mark.toLowerCase());
}
