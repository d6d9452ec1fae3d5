import { concat, fromBase64, fromHex, leafOf, serialOf, toHex } from '../../credentials/browser.js';

/** As much of a bulletin as the check of a receipt needs. */
export interface PublishedRows {
  /** 32 hex digits. */
  readonly survey: string;
  /** Hex. */
  readonly root: string;
  /** `sealed` is left out where answers were sealed on the phone (`cahier/bulletin-2`). */
  readonly rows: readonly { readonly input: string; readonly sealed?: string }[];
}

/** `altered`: the rows do not have the root that is published with them. */
export type ReceiptCheck = 'found' | 'notFound' | 'altered';

/** The 64 hex digits of a receipt as somebody typed it, with its signature or without; or nothing. */
export function readReceipt(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}([0-9a-f]{128})?$/.test(digits) ? digits.slice(0, 64) : undefined;
}

/**
 * Looks a receipt up in a bulletin, here, so that nobody learns which one was looked for. Works
 * the tree out as well (RFC 9162 2.1.1): a row that was slipped in for one reader changes the root.
 *
 * @param root that the page shows and the report prints
 */
export async function checkReceipt(
  { survey, rows }: PublishedRows,
  root: string,
  receipt: string,
): Promise<ReceiptCheck> {
  const leaves = await inPieces(rows, async ({ input, sealed }) => {
    const bytes = fromBase64(input);
    const digest = sealed === undefined ? undefined : fromHex(sealed, 32);
    if (!bytes || (sealed !== undefined && !digest)) return undefined;
    return leafOf(await serialOf(survey, bytes), digest);
  });
  if (!leaves.every((leaf) => leaf !== undefined)) return 'altered';
  const sorted = leaves.map(toHex).sort();
  if (toHex(await treeHash(sorted.map((leaf) => fromHex(leaf, 32)!))) !== root) return 'altered';
  return sorted.includes(receipt) ? 'found' : 'notFound';
}

async function treeHash(leaves: readonly Bytes[]): Promise<Bytes> {
  let level = leaves;
  while (level.length > 1) {
    const pairs = level.filter((_, i) => i % 2 === 0).map((left, i) => [left, level[2 * i + 1]]);
    level = await inPieces(pairs, async ([left, right]) =>
      right ? sha256(concat(Uint8Array.of(1), left!, right)) : left!,
    );
  }
  return level[0] ?? sha256(new Uint8Array(0));
}

type Bytes = Uint8Array<ArrayBuffer>;

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A hundred thousand hashes asked for at once would stop a phone. */
const AT_ONCE = 500;

async function inPieces<From, To>(
  items: readonly From[],
  work: (item: From) => Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) {
    done.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
  }
  return done;
}
