import { hashOfEntry, type TrailEntry } from './entry.js';

export const TRAIL_SCHEMA = 'cahier/trail-1';

/** A trail as it is exported: every entry with its hash, and the hash of the last. */
export interface TrailFile {
  readonly schema: typeof TRAIL_SCHEMA;
  readonly head: string | null;
  readonly entries: readonly (TrailEntry & { readonly hash: string })[];
}

/** What does not hold, at which entry of the file, counted from 1. */
export interface TrailFinding {
  readonly code:
    | 'entry-changed'
    | 'chain-broken'
    | 'number-wrong'
    | 'day-before'
    | 'head-wrong'
    | 'head-missing';
  readonly at: number;
}

export interface TrailCheck {
  readonly entries: number;
  readonly head: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly findings: readonly TrailFinding[];
}

/** Undefined where it is no trail at all: another schema, or entries of another shape. */
export function readTrail(file: unknown): TrailFile | undefined {
  const { schema, head, entries } = (file ?? {}) as Partial<Record<keyof TrailFile, unknown>>;
  if (schema !== TRAIL_SCHEMA || !isHashOrNull(head) || !Array.isArray(entries)) return undefined;
  return entries.every(isEntry) ? (file as TrailFile) : undefined;
}

/**
 * What was changed, taken out or put elsewhere shows by itself. What was cut off at the end does not:
 * for that the hash of a head has to be given that somebody noted earlier.
 */
export function checkTrail({ head, entries }: TrailFile, noted?: string): TrailCheck {
  const findings: TrailFinding[] = [];
  let before: TrailFile['entries'][number] | undefined;
  for (const [i, one] of entries.entries()) {
    const at = i + 1;
    const { hash, ...entry } = one;
    if (hashOfEntry(entry) !== hash) findings.push({ code: 'entry-changed', at });
    if (entry.previous !== (before?.hash ?? null)) findings.push({ code: 'chain-broken', at });
    if (entry.number !== at) findings.push({ code: 'number-wrong', at });
    // The clock of the machine may have been put back; whoever reads it has to know.
    if (before && entry.day < before.day) findings.push({ code: 'day-before', at });
    before = one;
  }
  const last = before?.hash ?? null;
  if (head !== last) findings.push({ code: 'head-wrong', at: entries.length });
  if (noted !== undefined && !entries.some(({ hash }) => hash === noted)) {
    findings.push({ code: 'head-missing', at: entries.length });
  }
  return {
    entries: entries.length,
    head: last,
    firstDay: entries[0]?.day ?? null,
    lastDay: before?.day ?? null,
    findings,
  };
}

const HASH = /^sha256:[0-9a-f]{64}$/;
export const isTrailHash = (value: unknown): value is string =>
  typeof value === 'string' && HASH.test(value);

const isHashOrNull = (value: unknown): boolean => value === null || isTrailHash(value);

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { number, day, kind, hash, previous } = value as Record<string, unknown>;
  return (
    Number.isInteger(number) &&
    typeof day === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    typeof kind === 'string' &&
    isTrailHash(hash) &&
    isHashOrNull(previous)
  );
}
