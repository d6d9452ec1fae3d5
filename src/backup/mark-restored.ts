import type { Configuration } from '../config/index.js';
import { asRow, type Cell, openDatabase, type SnapshotTable } from '../database/index.js';
import { firstDayOf, type Restoration, Survey } from '../surveys/index.js';
import { SCHEMA } from '../schema.js';
import { refuse } from './refusals.js';

type Row = readonly Cell[];

/**
 * Marks every survey in which somebody may have drawn or answered between the backup and today, before
 * it is stored: from then on it gives out no new ballots, because whoever drew meanwhile could draw twice,
 * and every page that counts says what may be missing. Queued invitations to such a survey are dropped.
 */
export class RestoredRows {
  private readonly marked = new Map<string, string>();

  constructor(private readonly restoration: Restoration) {}

  /** Names of the surveys in which ballots may be missing, in the order of the alphabet. */
  get slugs(): readonly string[] {
    return [...this.marked.values()].sort();
  }

  /** What is stored in the place of a row; undefined where it is dropped. */
  pass(table: SnapshotTable, row: Row): Row | undefined {
    if (table.name === 'survey') return this.passSurvey(table, row);
    if (table.name !== 'mail_job') return row;
    const isDropped =
      this.marked.has(text(table, row, 'survey')) && text(table, row, 'state') !== 'sent';
    return isDropped ? undefined : row;
  }

  /** The same for an office that was restored before. */
  async markOffice({ databases }: Configuration): Promise<void> {
    const office = await openDatabase(databases.office, SCHEMA.office);
    try {
      await office.run(async (manager) => {
        for (const { id, restored } of await manager.find(Survey)) {
          if (!this.marked.has(id) || restored?.some((one) => this.isSame(one))) continue;
          const now = [...(restored ?? []), this.restoration];
          await manager.update(Survey, { id }, asRow({ restored: now }));
        }
      });
    } finally {
      await office.close();
    }
  }

  /** Looks at an office that was restored before, and marks nothing yet. */
  async readOffice({ databases }: Configuration): Promise<void> {
    const office = await openDatabase(databases.office, SCHEMA.office);
    try {
      for (const survey of await office.run((manager) => manager.find(Survey))) this.look(survey);
    } finally {
      await office.close();
    }
  }

  /** What the office's own restoring has marked. */
  private isSame({ backupOf, on }: Restoration): boolean {
    return backupOf === this.restoration.backupOf && on === this.restoration.on;
  }

  private look(survey: Pick<Survey, 'id' | 'slug' | 'state' | 'definition'>): boolean {
    const isMarked = mayHaveTaken(survey, this.restoration.on);
    if (isMarked) this.marked.set(survey.id, survey.slug);
    return isMarked;
  }

  private passSurvey(table: SnapshotTable, row: Row): Row {
    const isMarked = this.look({
      id: text(table, row, 'id'),
      slug: text(table, row, 'slug'),
      state: text(table, row, 'state') as Survey['state'],
      definition: JSON.parse(text(table, row, 'definition')) as Survey['definition'],
    });
    if (!isMarked) return row;
    const place = placeOf(table, 'restored');
    const before = row[place];
    const earlier = typeof before === 'string' ? (JSON.parse(before) as Restoration[] | null) : [];
    return row.with(place, JSON.stringify([...(earlier ?? []), this.restoration]));
  }
}

/** Every version that makes backups has these columns. */
function placeOf({ columns }: SnapshotTable, name: string): number {
  const place = columns.indexOf(name);
  if (place < 0) throw refuse('backup-damaged');
  return place;
}

const text = (table: SnapshotTable, row: Row, name: string): string =>
  String(row[placeOf(table, name)]);

/** What is open, and what was to open on a day that has come, or on one that nobody announced. */
export function mayHaveTaken(survey: Pick<Survey, 'state' | 'definition'>, today: string): boolean {
  if (survey.state === 'open') return true;
  const first = firstDayOf(survey);
  return survey.state === 'scheduled' && (first === undefined || first <= today);
}
