import type { Engine } from '../databases.js';
import { injectPostgresFaults, type PostgresFault } from './postgres-faults.js';
import { injectSqliteFaults, type SqliteFault } from './sqlite-faults.js';

const SQLITE: readonly SqliteFault[] = [
  { code: 'SQLITE_FULL', rollsBack: true },
  { code: 'SQLITE_FULL' },
  { code: 'SQLITE_IOERR_WRITE', rollsBack: true },
  { code: 'SQLITE_IOERR_FSYNC', isLate: true },
  { code: 'SQLITE_NOMEM', rollsBack: true },
  { code: 'SQLITE_BUSY' },
  { code: 'SQLITE_CORRUPT' },
];

/** Disk full, serialisation failure, standby that only reads; and connections that end. */
const POSTGRES: readonly PostgresFault[] = [
  { kind: 'refused', code: '53100' },
  { kind: 'refused', code: '40001' },
  { kind: 'refused', code: '25006' },
  { kind: 'disconnected', isLate: false },
  { kind: 'disconnected', isLate: true },
];

/** Makes statements fail under the driver of one engine, from one place in a unit of work on. */
export class FaultLayer {
  /** How many kinds of fault the engine knows. */
  readonly kinds: number;
  /** How many statements were made to fail. */
  injected = 0;

  private kind = 0;
  /** The first statement to fail, and how many; undefined while none shall. */
  private range: { readonly from: number; readonly to: number } | undefined;
  private passed = 0;
  private readonly uninstall: () => void;

  constructor(engine: Engine) {
    const faults = engine === 'sqlite' ? SQLITE : POSTGRES;
    this.kinds = faults.length;
    this.uninstall =
      engine === 'sqlite'
        ? injectSqliteFaults(() => this.next(SQLITE))
        : injectPostgresFaults(() => this.next(POSTGRES));
  }

  /** From now on statements are counted; those of the range fail. */
  arm(kind: number, from: number, length: number): void {
    this.kind = kind;
    this.range = { from, to: from + length };
    this.passed = 0;
  }

  /** Returns how many statements came since it was armed. */
  disarm(): number {
    this.range = undefined;
    return this.passed;
  }

  remove(): void {
    this.uninstall();
  }

  private next<Fault>(faults: readonly Fault[]): Fault | undefined {
    if (!this.range) return undefined;
    const place = this.passed;
    this.passed += 1;
    if (place < this.range.from || place >= this.range.to) return undefined;
    this.injected += 1;
    return faults[this.kind];
  }
}
