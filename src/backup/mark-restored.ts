import { Not } from 'typeorm';
import type { Configuration } from '../config/index.js';
import { asRow, openDatabase } from '../database/index.js';
import { MailJob } from '../eligibility/index.js';
import { firstDayOf, type Restoration, Survey } from '../surveys/index.js';
import { SCHEMA } from '../schema.js';

export interface Marked {
  /** Names of the surveys in which ballots may be missing, in the order of the alphabet. */
  readonly marked: readonly string[];
}

/**
 * Marks every survey in which somebody may have drawn or answered between the backup and today: from
 * then on it gives out no new ballots, because whoever drew meanwhile could draw twice, and every page
 * that counts says what may be missing. Queued invitations to such a survey are dropped.
 */
export async function markRestored(
  { databases, role }: Configuration,
  restoration: Restoration,
): Promise<Marked> {
  const office = await openDatabase(databases.office, SCHEMA.office);
  try {
    const marked = await office.run(async (manager) => {
      const all = await manager.find(Survey, { order: { slug: 'ASC' } });
      const inQuestion = all.filter((survey) => mayHaveTaken(survey, restoration.on));
      for (const { id, restored } of inQuestion) {
        const now = [...(restored ?? []), restoration];
        await manager.update(Survey, { id }, asRow({ restored: now }));
      }
      return inQuestion;
    });
    if (role === 'all' || role === 'eligibility') {
      await dropMails(databases, marked);
    }
    return { marked: marked.map(({ slug }) => slug) };
  } finally {
    await office.close();
  }
}

/** What is open, and what was to open on a day that has come, or on one that nobody announced. */
export function mayHaveTaken(survey: Pick<Survey, 'state' | 'definition'>, today: string): boolean {
  if (survey.state === 'open') return true;
  const first = firstDayOf(survey);
  return survey.state === 'scheduled' && (first === undefined || first <= today);
}

async function dropMails(
  databases: Configuration['databases'],
  surveys: readonly Survey[],
): Promise<void> {
  const eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
  try {
    await eligibility.run(async (manager) => {
      for (const { id } of surveys) {
        await manager.delete(MailJob, { survey: id, state: Not('sent') });
      }
    });
  } finally {
    await eligibility.close();
  }
}
