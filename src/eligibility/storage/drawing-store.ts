import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { countDrawn } from './count-drawn.js';
import { Drawing, type DrawingPhase } from './drawing.entity.js';

/** When ballots are given out, survey by survey. */
@Injectable()
export class DrawingStore {
  constructor(@Inject(ELIGIBILITY_DATABASE) private readonly database: Database) {}

  get(survey: string): Promise<Drawing> {
    return this.database.run((manager) => find(manager, survey));
  }

  /**
   * @param book a name, or nothing for a survey that stands alone
   * @param checkSeen throws when what is stored is not what was seen by whoever sets it
   */
  set(
    survey: string,
    phase: DrawingPhase,
    book: string,
    checkSeen: (now: unknown) => void = () => undefined,
  ): Promise<void> {
    return this.database.run(async (manager) => {
      checkSeen(drawingShown(await find(manager, survey)));
      await manager.save(Drawing, { survey, phase, book });
    });
  }

  /** Notes how many have a ballot now that the first of two windows is over; the first note stands. */
  noteFirst(survey: string): Promise<void> {
    return this.database.run(async (manager) => {
      const drawing = await find(manager, survey);
      if ((drawing.drawnFirst ?? null) !== null) return;
      await manager.save(Drawing, {
        ...drawing,
        drawnFirst: await countDrawn(manager, { survey }),
      });
    });
  }

  /** Every survey in the book of this one, itself included, in an order that means nothing. */
  sharing(survey: string): Promise<readonly string[]> {
    return this.database.run(async (manager) => {
      const { book } = await find(manager, survey);
      if (book === '') return [survey];
      const shared = await manager.findBy(Drawing, { book });
      return shared.map((one) => one.survey).sort();
    });
  }
}

/** Of a plan, what its page shows. */
export const drawingShown = ({ phase, book }: Drawing) => ({ phase, book });

const find = async (manager: EntityManager, survey: string): Promise<Drawing> =>
  (await manager.findOneBy(Drawing, { survey })) ?? { survey, phase: 'with-survey', book: '' };
