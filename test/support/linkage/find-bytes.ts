/** Bytes to look for, under a name. At least four each. */
export type Needles = ReadonlyMap<string, Uint8Array>;

interface Indexed {
  /** By the first two bytes. */
  readonly starts: Uint8Array;
  /** By the first four bytes. */
  readonly byHead: ReadonlyMap<number, readonly (readonly [string, Buffer])[]>;
}

export type Finder = (bytes: Uint8Array) => Map<string, number>;

/**
 * Looks for many needles in one pass over the bytes; finds the first place of each that is there.
 */
export function finderOf(needles: Needles): Finder {
  const { starts, byHead } = index(needles);
  return (bytes) => {
    const found = new Map<string, number>();
    const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= hay.length; at += 1) {
      if (!starts[(hay[at]! << 8) | hay[at + 1]!]) continue;
      for (const [name, needle] of byHead.get(hay.readUInt32BE(at)) ?? []) {
        if (found.has(name) || at + needle.length > hay.length) continue;
        if (hay.compare(needle, 0, needle.length, at, at + needle.length) === 0) {
          found.set(name, at);
        }
      }
    }
    return found;
  };
}

function index(needles: Needles): Indexed {
  const starts = new Uint8Array(1 << 16);
  const byHead = new Map<number, (readonly [string, Buffer])[]>();
  for (const [name, bytes] of needles) {
    const needle = Buffer.from(bytes);
    if (needle.length < 4) throw new RangeError(`${name} is too short to be looked for`);
    starts[needle.readUInt16BE(0)] = 1;
    const head = needle.readUInt32BE(0);
    byHead.set(head, [...(byHead.get(head) ?? []), [name, needle]]);
  }
  return { starts, byHead };
}
