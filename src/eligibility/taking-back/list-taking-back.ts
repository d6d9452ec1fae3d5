import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { DecisionFile } from '../../holders/index.js';
import { type Survey, zoneOf } from '../../surveys/index.js';
import { InvitationCounts } from '../counts/invitation-counts.js';
import { DrawingTimes } from '../draw/drawing-times.js';
import type { ListOutcome, OneRefusal } from '../invitations/list-outcome.js';
import { doneOf, InvitationTrail } from '../noting/invitation-trail.js';
import { MailLists, type WaitingList } from '../queue/mail-lists.js';
import { listDecision, signersOfList } from './list-decision.js';

/** A list that waits, with what two holders sign for it to be taken back; null where one administrator does it. */
export interface ListToTakeBack extends WaitingList {
  readonly decision: DecisionFile | null;
}

/** Takes lists of addresses back as a whole, while no ballot of their survey can be drawn. */
@Injectable()
export class ListTakingBack {
  constructor(
    private readonly mails: MailLists,
    private readonly counts: InvitationCounts,
    private readonly times: DrawingTimes,
    private readonly trail: InvitationTrail,
    private readonly clock: Clock,
  ) {}

  /** Lists that can still be taken back. */
  async waiting(survey: Survey): Promise<readonly ListToTakeBack[]> {
    if (await this.times.hasBegun(survey)) return [];
    const today = this.clock.today(zoneOf(survey));
    const lists = await this.mails.waiting(survey.id);
    return lists.map((list) => ({ ...list, decision: listDecision(survey, list, today) }));
  }

  /** What two holders sign for it; undefined where there is nothing to sign, or no such list. */
  async decision(survey: Survey, id: string): Promise<DecisionFile | undefined> {
    const list = (await this.waiting(survey)).find((one) => one.id === id);
    return list?.decision ?? undefined;
  }

  /**
   * Whoever brings the signatures is a courier; the trail names the seats.
   *
   * @param signed the file that two holders have signed, where they have to
   */
  async takeBack(survey: Survey, id: string, signed: string): Promise<ListOutcome> {
    if (await this.times.hasBegun(survey)) return refused('list-begun');
    const list = (await this.waiting(survey)).find((one) => one.id === id);
    if (!list) return refused('no-such-list');
    const { decision } = list;
    if (decision && signed.trim() === '') return refused('list-takes-holders');
    const seats = decision ? await signersOfList(signed, decision, survey) : [];
    if (typeof seats === 'string') return refused(`list-${seats}`);
    const details = decision ? { details: { seats: seats.join(', ') } } : {};
    const asked = { kind: 'list-voided', survey, ...details } as const;
    const outcome = await this.trail.around(asked, () => this.mails.void(survey.id, id), {
      done: (voided) => (voided === 'voided' ? doneOf(asked.kind) : null),
      then: () => this.counts.record(survey.id),
    });
    switch (outcome) {
      case 'begun':
        return refused('list-begun');
      case 'no-such-list':
        return refused('no-such-list');
      case 'voided':
        return { kind: 'done', read: 0, changed: 0 };
    }
  }
}

type Refused = Exclude<OneRefusal['kind'], 'lines' | 'too-few-new'>;

const refused = (kind: Extract<Refused, `list-${string}` | 'no-such-list'>): ListOutcome => ({
  kind: 'refused',
  refusal: { kind },
});
