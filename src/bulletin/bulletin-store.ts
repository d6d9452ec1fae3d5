import { Inject, Injectable } from '@nestjs/common';
import { type Database, OFFICE_DATABASE } from '../database/index.js';
import { Bulletin } from './bulletin.entity.js';
import { refuse } from './refusals.js';

const LEAF_DIGITS = 64;

/** Everything of a bulletin but the rows. */
export type BulletinSummary = Omit<Bulletin, 'leaves' | 'content'>;

/** Keeps the bulletins of closed surveys. Adds; has no way to change or remove. */
@Injectable()
export class BulletinStore {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  find(surveyId: string): Promise<BulletinSummary | null> {
    return this.office.run((manager) => manager.findOneBy(Bulletin, { surveyId }));
  }

  /** Throws `closing-unfinished` while there is none yet. */
  async get(surveyId: string): Promise<BulletinSummary> {
    const bulletin = await this.find(surveyId);
    if (bulletin) return bulletin;
    throw refuse('survey-still-closing');
  }

  /** The file; null before closing. */
  async file(surveyId: string): Promise<string | null> {
    return (await this.read(surveyId, 'content'))?.content ?? null;
  }

  /** @param receipt a leaf, 64 hex digits */
  async lists(surveyId: string, receipt: string): Promise<boolean> {
    const leaves = (await this.read(surveyId, 'leaves'))?.leaves ?? '';
    for (let from = 0, to = leaves.length / LEAF_DIGITS; from < to;) {
      const middle = (from + to) >> 1;
      const leaf = leaves.slice(middle * LEAF_DIGITS, (middle + 1) * LEAF_DIGITS);
      if (leaf === receipt) return true;
      if (leaf < receipt) from = middle + 1;
      else to = middle;
    }
    return false;
  }

  /** The first stays: of two that close at once, and of a closing that is taken up again. */
  async add(bulletin: Bulletin): Promise<void> {
    await this.office.run((manager) =>
      manager
        .createQueryBuilder()
        .insert()
        .into(Bulletin)
        .values(bulletin)
        .orIgnore()
        .updateEntity(false)
        .execute(),
    );
  }

  private read(surveyId: string, column: 'leaves' | 'content'): Promise<Bulletin | null> {
    return this.office.run((manager) =>
      manager.findOne(Bulletin, {
        select: { surveyId: true, [column]: true },
        where: { surveyId },
      }),
    );
  }
}
