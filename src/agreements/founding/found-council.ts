import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/index.js';
import { fill, formatDay, formatList } from '../../language/index.js';
import { foundCouncil, foundingList, listById } from '../../roster/index.js';
import type { Language } from '../../web/index.js';
import type { Act, Agreed, Described, Proposal } from '../act.js';
import { words } from '../words/index.js';

/**
 * Puts the first list of holders in force, once its devices have confirmed it: by the accounts of two reps, none of
 * which was let in on the same day, unless it is the first on which any was. Every list after it takes devices of the
 * one before, and no account.
 */
@Injectable()
export class FoundCouncil implements Act {
  static readonly kind = 'found-council';
  readonly kind = FoundCouncil.kind;
  readonly about = 'council';

  constructor(private readonly clock: Clock) {}

  pathOf(): string {
    return '/rep/council';
  }

  zone(): Promise<null> {
    return Promise.resolve(null);
  }

  /** With all names, which stand on the first page of every rep and admin while it waits. */
  async describe(
    { subject }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const t = words[language].founding;
    const list = await listById(manager, subject);
    if (!list) return { title: t.gone, lines: [], button: t.confirm };
    const { number, day, seats } = list.content;
    const people = formatList(
      seats.map(({ card }) => card.name),
      language,
    );
    return {
      title: fill(t.would, { people }),
      lines: [
        fill(t.list, { number, day: formatDay(day, language), login: list.addedBy }),
        t.compare,
        t.after,
      ],
      button: t.confirm,
      readFirst: { text: t.readFirst, path: this.pathOf() },
    };
  }

  async check(manager: EntityManager, { subject }: Proposal): Promise<void> {
    await foundingList(manager, subject);
  }

  carryOut(manager: EntityManager, { subject }: Agreed): Promise<void> {
    return foundCouncil(manager, this.clock, subject);
  }
}
