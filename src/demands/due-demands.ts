import { Injectable } from '@nestjs/common';
import { Clock, dayAfter } from '../common/index.js';
import { TakenOver } from './register/take-over.js';
import { demandStanding, isOverdue } from './standing/standing-of.js';

/** “Soon” is within two weeks: a council meets once a month. */
const SOON_DAYS = 14;

export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
  /** Waited for without a day. */
  readonly undated: number;
}

/** How many answers and promises are due, for the page on which reps start to work. */
@Injectable()
export class DueDemands {
  constructor(
    private readonly register: TakenOver,
    private readonly clock: Clock,
  ) {}

  async count(): Promise<DueCounts> {
    const today = this.clock.today();
    const soon = dayAfter(today, SOON_DAYS);
    const waiting = (await this.register.all('demand'))
      .map(({ steps }) => demandStanding(steps))
      .filter(({ due }) => due !== null);
    return {
      overdue: waiting.filter((one) => isOverdue(one, today)).length,
      soon: waiting.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= soon).length,
      undated: waiting.filter(({ dueOn }) => dueOn === null).length,
    };
  }
}
