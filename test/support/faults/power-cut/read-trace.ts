/** What a process did to its files, in the order in which it did it, and what it said meanwhile. */
export type Operation =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'remove'; readonly file: string }
  /** Everything that was done to the file before is on the disk. */
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'said'; readonly text: string };

const STRING = String.raw`"((?:\\x[0-9a-f]{2})*)"`;
const FILE = String.raw`\d+<((?:\\x[0-9a-f]{2})*)>`;
const CALLS = {
  write: new RegExp(String.raw`^pwrite64\(${FILE}, ${STRING}, \d+, (\d+)\) = \d+$`),
  truncate: new RegExp(String.raw`^ftruncate\(${FILE}, (\d+)\) = 0$`),
  remove: new RegExp(String.raw`^unlink\(${STRING}\) = 0$`),
  sync: new RegExp(String.raw`^(?:fsync|fdatasync)\(${FILE}\) = 0$`),
  said: new RegExp(String.raw`^write\(1<[^>]*>, ${STRING}, \d+\) = \d+$`),
} as const;

/** Reads what `strace -f -y -xx` wrote of these calls. */
export function readTrace(trace: string): readonly Operation[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest);
    if (unfinished) begun.set(thread, unfinished[1]!);
    return unfinished ? [] : operationOf(resumed ? begun.get(thread)! + resumed[1]! : rest);
  });
}

function operationOf(call: string): readonly Operation[] {
  const write = CALLS.write.exec(call);
  if (write) {
    const [, file, bytes, at] = write;
    return [{ kind: 'write', file: textOf(file!), at: Number(at), bytes: bytesOf(bytes!) }];
  }
  const truncate = CALLS.truncate.exec(call);
  if (truncate) {
    return [{ kind: 'truncate', file: textOf(truncate[1]!), size: Number(truncate[2]) }];
  }
  const remove = CALLS.remove.exec(call);
  if (remove) return [{ kind: 'remove', file: textOf(remove[1]!) }];
  const sync = CALLS.sync.exec(call);
  if (sync) return [{ kind: 'sync', file: textOf(sync[1]!) }];
  const said = CALLS.said.exec(call);
  return said ? [{ kind: 'said', text: textOf(said[1]!) }] : [];
}

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const textOf = (escaped: string): string => bytesOf(escaped).toString('utf8');
