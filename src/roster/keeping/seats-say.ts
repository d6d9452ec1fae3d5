import { Injectable } from '@nestjs/common';
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

  /** The seats whose holders say that they have destroyed what they had of it. */
  async destroyedBy(definition: string, list: string): Promise<readonly number[]> {
    return seatsOf((await this.roster.council()).destroyed, { definition, list });
  }
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
