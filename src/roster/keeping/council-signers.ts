import { Injectable } from '@nestjs/common';
import { hashOfList, seatSigners } from '../../holders/index.js';
import { CouncilRoster } from './council-roster.js';

/** By which keys the holders of a list sign, as the council's files say. */
@Injectable()
export class CouncilSigners {
  constructor(private readonly roster: CouncilRoster) {}

  /**
   * @param hash of a list
   * @returns for each seat, seat 1 first, the points by which its devices sign, successors' among them; nothing
   *   where no such list was brought
   */
  async of(hash: string): Promise<readonly (readonly string[])[] | undefined> {
    const { lists, takeovers } = await this.roster.council();
    for (const { content: list } of lists) {
      if ((await hashOfList(list)) !== hash) continue;
      const handed = takeovers.filter(({ content }) => content.list === hash);
      return (await seatSigners(list, handed)).signers;
    }
    return undefined;
  }
}
