import { Injectable } from '@nestjs/common';
import { checkDestroyed } from '../../holders/index.js';
import { CouncilRoster } from './council-roster.js';

/** What holders' devices say of surveys, by the signatures that were brought. */
@Injectable()
export class SeatsSay {
  constructor(private readonly roster: CouncilRoster) {}

  /**
   * The seats of the list that a survey names which have looked it over.
   *
   * @param definition hash of a survey
   */
  async lookedOverBy(definition: string, list: string): Promise<readonly number[]> {
    return seatsOf((await this.roster.council()).looks, { definition, list });
  }

  /** Which seats say that they have destroyed what they had of it, and by whose key: a holder's or a successor's. */
  async destroyedBy(definition: string, list: string): Promise<readonly SeatSaid[]> {
    const { destroyed, lists, takeovers } = await this.roster.council();
    const named = lists.find(({ standing }) => standing.hash === list)?.content;
    if (!named) return [];
    const said: SeatSaid[] = [];
    for (const { content, file } of destroyed) {
      if (content.definition !== definition || content.list !== list) continue;
      const sign = await checkDestroyed(content, file, { list: named, takeovers });
      said.push({ seat: content.seat, sign });
    }
    return said;
  }
}

/** A seat of a list, and the key by which somebody signed for it. */
export interface SeatSaid {
  readonly seat: number;
  readonly sign: string;
}

interface OfSurvey {
  readonly definition: string;
  readonly list: string;
}

function seatsOf(
  said: readonly { readonly content: OfSurvey & { readonly seat: number } }[],
  { definition, list }: OfSurvey,
): readonly number[] {
  const seats = said.flatMap(({ content }) =>
    content.definition === definition && content.list === list ? [content.seat] : [],
  );
  return [...new Set(seats)].sort((a, b) => a - b);
}
