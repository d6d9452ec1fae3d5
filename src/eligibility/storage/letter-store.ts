import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { refuse } from '../refusals.js';
import { type CouncilWords, Letter } from './letter.entity.js';

/** What the council says in the mails of a survey, which does not change once one of them is out. */
@Injectable()
export class LetterStore {
  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {}

  get(survey: string): Promise<Letter> {
    return this.database.run((manager) => find(manager, survey));
  }

  /**
   * Throws `letter-sealed`, and `letter-changed` when somebody else wrote since.
   *
   * @param seen `stateOf` the letter that whoever writes had before them
   */
  save(survey: string, seen: string, words: CouncilWords): Promise<void> {
    return this.database.run(async (manager) => {
      const there = await find(manager, survey);
      // Sent again by a reload, for one.
      if (stateOf(there) === stateOf({ words })) return;
      if (there.isSealed) throw refuse('letter-sealed');
      if (stateOf(there) !== seen) throw refuse('letter-changed');
      await manager
        .createQueryBuilder()
        .insert()
        .into(Letter)
        .values({ survey, words: there.words, isSealed: false })
        .orIgnore()
        .execute();
      const { affected } = await manager
        .createQueryBuilder()
        .update(Letter)
        .set({ words })
        // What was just read, so that of two who write at one moment the second is told.
        .where({ survey, isSealed: false })
        .andWhere('words = :there', { there: JSON.stringify(there.words) })
        .execute();
      if (affected !== 1) throw refuse('letter-changed');
    });
  }

  /** The words for a mail that goes out now: from here on they stay. */
  seal(survey: string): Promise<CouncilWords> {
    return this.database.run(async (manager) => {
      const there = await find(manager, survey);
      if (there.isSealed) return there.words;
      await manager
        .createQueryBuilder()
        .insert()
        .into(Letter)
        .values({ survey, words: {}, isSealed: true })
        .orIgnore()
        .execute();
      await manager.update(Letter, { survey }, { isSealed: true });
      return (await find(manager, survey)).words;
    });
  }
}

/** Tells two states of a letter apart. */
export const stateOf = ({ words }: Pick<Letter, 'words'>): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex');

const find = async (manager: EntityManager, survey: string): Promise<Letter> =>
  (await manager.findOneBy(Letter, { survey })) ?? { survey, words: {}, isSealed: false };
