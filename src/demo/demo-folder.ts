import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './refusals.js';

/** What a data folder remembers of its demo: written first, so that a half-made one is known. */
export interface DemoMarker {
  readonly complete: boolean;
  readonly logins: Readonly<
    Record<'admin' | 'rep', { readonly login: string; readonly password: string }>
  >;
  /** Those who open results together; the first is the rep above. */
  readonly council: readonly {
    readonly login: string;
    readonly password: string;
    readonly passphrase: string;
  }[];
  /** Whoever tries the demo is invited as well; a demo of an earlier version invites nobody. */
  readonly invitation?: DemoInvitation;
}

export interface DemoInvitation {
  /** What stands behind the `#` of its link. */
  readonly fragment: string;
  /** In English, to compare with what the page shows. */
  readonly controlWords: readonly string[];
}

const MARKER = 'demo.json';
const DATABASES = ['office.sqlite', 'responses.sqlite', 'eligibility.sqlite'];

const REPORT = 'demo-report.pdf';
const REPEATED = 'demo-repeated.pdf';

export const demoReportPath = (folder: string): string => join(folder, REPORT);

/** The report of the survey that was asked twice. */
export const demoRepeatedPath = (folder: string): string => join(folder, REPEATED);

export function readMarker(folder: string): DemoMarker | undefined {
  const path = join(folder, MARKER);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoMarker) : undefined;
}

export function writeMarker(folder: string, marker: DemoMarker): void {
  writeFileSync(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
}

/** Empties a demo's folder. Refuses one that a council uses for real: it holds no demo marker. */
export function emptyDemoFolder(folder: string): void {
  refuseForeignFolder(folder);
  for (const name of [...DATABASES.flatMap(withJournals), MARKER, REPORT, REPEATED]) {
    rmSync(join(folder, name), { force: true });
  }
}

export function refuseForeignFolder(folder: string): void {
  if (readMarker(folder) || !DATABASES.some((name) => existsSync(join(folder, name)))) return;
  throw refuse('not-a-demo-folder');
}

const withJournals = (name: string): string[] => [name, `${name}-wal`, `${name}-shm`];
