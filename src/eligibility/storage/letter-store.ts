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
   * Throws `letter-sealed`.
   *
   * @param checkSeen throws when what is there is not what whoever writes had before them
   */
  save(
    survey: string,
    words: CouncilWords,
    checkSeen: (there: CouncilWords) => void,
  ): Promise<void> {
    return this.database.run(async (manager) => {
      await insertEmpty(manager, survey, false);
      // An update that changes nothing locks the row on PostgreSQL: of two who write at one moment the
      // second sees what the first wrote. On SQLite `run` takes turns.
      await manager.update(Letter, { survey }, { survey });
      const there = await find(manager, survey);
      // Sent again by a reload, for one.
      if (JSON.stringify(there.words) === JSON.stringify(words)) return;
      if (there.isSealed) throw refuse('letter-sealed');
      checkSeen(there.words);
      await manager.update(Letter, { survey }, { words });
    });
  }

  /** The words for a mail that goes out now: from here on they stay. */
  seal(survey: string): Promise<CouncilWords> {
    return this.database.run(async (manager) => {
      const there = await find(manager, survey);
      if (there.isSealed) return there.words;
      await insertEmpty(manager, survey, true);
      await manager.update(Letter, { survey }, { isSealed: true });
      return (await find(manager, survey)).words;
    });
  }
}

/** Where there is no letter yet: without a word of the council's own. */
async function insertEmpty(
  manager: EntityManager,
  survey: string,
  isSealed: boolean,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Letter)
    .values({ survey, words: {}, isSealed })
    .orIgnore()
    .execute();
}

const find = async (manager: EntityManager, survey: string): Promise<Letter> =>
  (await manager.findOneBy(Letter, { survey })) ?? { survey, words: {}, isSealed: false };
