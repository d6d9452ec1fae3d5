import { Injectable } from '@nestjs/common';
import { hashOfList, provenSuccessors } from '../../holders/index.js';
import { CouncilRoster } from './council-roster.js';

/** To whom seats of a list were handed over, as the council's files say. */
@Injectable()
export class ProvenSuccessors {
  constructor(private readonly roster: CouncilRoster) {}

  /**
   * Those who have the pieces of as many of the others as open together.
   *
   * @param hash of a list
   */
  async of(hash: string): ReturnType<typeof provenSuccessors> {
    const { lists, takeovers } = await this.roster.council();
    for (const { content: list } of lists) {
      if ((await hashOfList(list)) !== hash) continue;
      const handed = takeovers.filter(({ content }) => content.list === hash);
      return provenSuccessors(list, handed);
    }
    return [];
  }
}
