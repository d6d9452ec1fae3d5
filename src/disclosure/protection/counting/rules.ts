import type { ChangedGroups } from '../../ledger/changed-groups.js';
import type { SiblingMerge } from './merge-siblings.js';

/** What must hold whatever the results are. */
export interface ProtectionRules {
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  /** People who may pool what they know of themselves (D4). */
  readonly colluders: number;
  readonly merges: readonly SiblingMerge[];
  /** Options that get no row of their own, whatever their size (D6). */
  readonly changed?: ChangedGroups;
}
