import { Injectable } from '@nestjs/common';
import type { Survey } from '../../surveys/index.js';
import { InvitationCounts, type InvitationFigures } from '../counts/invitation-counts.js';
import { readHashes } from '../lists/read-hashes.js';
import { InvitationStore } from '../storage/invitation-store.js';
import { InvitationTrail } from '../noting/invitation-trail.js';
import { type ListOutcome, refusalOf } from './list-outcome.js';

/** What admins and reps do with lists of slips. They never see an invitation that is usable. */
@Injectable()
export class InvitationLists {
  constructor(
    private readonly counts: InvitationCounts,
    private readonly invitations: InvitationStore,
    private readonly trail: InvitationTrail,
  ) {}

  figures(survey: string): Promise<InvitationFigures> {
    return this.counts.figures(survey);
  }

  /** @param expected how many there are, if whoever uploads said so */
  async addHashes(
    survey: Survey,
    text: string,
    by: 'admin' | 'rep',
    expected?: number,
  ): Promise<ListOutcome> {
    const list = readHashes(text, expected);
    if (list.kind === 'read' && (await this.invitations.hasElsewhere(survey.id, list.values))) {
      return { kind: 'refused', refusal: { kind: 'elsewhere' } };
    }
    return this.apply('slips-uploaded', survey, list, (hashes) =>
      this.invitations.add(survey.id, hashes, `${by}-slips`),
    );
  }

  revoke(survey: Survey, text: string): Promise<ListOutcome> {
    return this.apply('invitations-revoked', survey, readHashes(text), (hashes) =>
      this.invitations.revoke(survey.id, hashes),
    );
  }

  private async apply(
    kind: 'slips-uploaded' | 'invitations-revoked',
    survey: Survey,
    list: ReturnType<typeof readHashes>,
    change: (values: readonly string[]) => Promise<number>,
  ): Promise<ListOutcome> {
    const refusal = refusalOf(survey);
    if (refusal) return { kind: 'refused', refusal };
    if (list.kind === 'problem') return { kind: 'refused', refusal: list.problem };
    const details = { count: list.values.length };
    const changed = await this.trail.around({ kind, survey, details }, () => change(list.values), {
      then: () => this.counts.record(survey.id),
    });
    return { kind: 'done', read: list.values.length, changed };
  }
}
