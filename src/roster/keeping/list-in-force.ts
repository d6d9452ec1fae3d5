import { Injectable } from '@nestjs/common';
import { ENGLISH_WORDS } from '../../common/index.js';
import { holdersOf } from '../../holders/index.js';
import type { CouncilSeats } from '../../questionnaire/index.js';
import { CouncilRoster } from './council-roster.js';

/** The list in force, as the definition of a survey names it. */
@Injectable()
export class ListInForce {
  constructor(private readonly roster: CouncilRoster) {}

  async seats(): Promise<CouncilSeats | undefined> {
    const { inForce } = await this.roster.council();
    return inForce && (await holdersOf(inForce.content, ENGLISH_WORDS));
  }
}
