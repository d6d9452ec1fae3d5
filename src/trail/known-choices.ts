import type { TrailAccount, TrailSurvey } from './chain/entry.js';
import { isTrailKind, type TrailKind } from './kinds.js';
import type { TrailRow } from './storage/trail-row.entity.js';

/** What can be looked for: only what is in the trail. */
export interface TrailChoices {
  readonly kinds: readonly TrailKind[];
  readonly surveys: readonly TrailSurvey[];
  readonly accounts: readonly TrailAccount[];
}

/** The choices as far as the trail was read: its entries are only ever added. */
export class KnownChoices {
  private last = 0;
  private readonly kinds = new Set<string>();
  private readonly surveys = new Map<string, TrailSurvey>();
  private readonly accounts = new Map<string, TrailAccount>();

  /** Number of the last entry that was read; 0 before the first. */
  get readUpTo(): number {
    return this.last;
  }

  /** @param rows in the order of their numbers; those that were read before are passed over */
  add(rows: readonly TrailRow[]): void {
    for (const { number, entry } of rows) {
      if (number <= this.last) continue;
      this.last = number;
      const { kind, survey, by } = entry;
      this.kinds.add(kind);
      // An entry that does not know the address takes none away.
      if (survey) this.surveys.set(survey.id, { ...this.surveys.get(survey.id), ...survey });
      if (by) this.accounts.set(by.id, by);
    }
  }

  all(): TrailChoices {
    return {
      kinds: [...this.kinds].filter(isTrailKind),
      surveys: [...this.surveys.values()].sort((a, b) =>
        (a.slug ?? '') < (b.slug ?? '') ? -1 : 1,
      ),
      accounts: [...this.accounts.values()].sort((a, b) => (a.login < b.login ? -1 : 1)),
    };
  }
}
