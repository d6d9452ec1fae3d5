import type { Clock } from '../common/index.js';
import type { Configuration } from '../config/index.js';
import type { Opened } from './open-databases.js';

/** What is looked at. */
export interface Setup {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly databases: readonly Opened[];
  /** Where the newest backup lies, if that was said. */
  readonly backup: string | undefined;
}
