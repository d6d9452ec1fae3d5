import { Injectable } from '@nestjs/common';
import { CouncilRoster } from './council-roster.js';

/** Whose devices have looked surveys over, by the signatures that were brought. */
@Injectable()
export class LookedOver {
  constructor(private readonly roster: CouncilRoster) {}

  /**
   * The seats of the list that a survey names.
   *
   * @param definition hash of a survey
   */
  async of(definition: string, list: string): Promise<readonly number[]> {
    const { looks } = await this.roster.council();
    const seats = looks.flatMap(({ content }) =>
      content.definition === definition && content.list === list ? [content.seat] : [],
    );
    return [...new Set(seats)].sort((a, b) => a - b);
  }
}
