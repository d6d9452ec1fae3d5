import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Act,
  type Agreed,
  type Described,
  type Proposal,
  unreadable,
} from '../../agreements/index.js';
import { canonicalHash, Clock } from '../../common/index.js';
import type { PublishedVerbatim } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { ReleaseLedger, ReleaseStore } from '../../releases/index.js';
import { checkNotPurged, SurveyDirectory, zoneIn } from '../../surveys/index.js';
import { record } from '../../trail/index.js';
import type { Language } from '../../web/index.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { chooseVerbatims } from '../choosing/choose-verbatims.js';
import { VerbatimPool } from './verbatim-pool.js';

/** What one rep proposes to print, and another confirms having read. */
interface Edition {
  readonly edition: number;
  readonly count: number;
  /** Of the comments, word for word, so that what is confirmed is what was proposed. */
  readonly hash: string;
}

export const editionOf = (edition: number, verbatims: readonly PublishedVerbatim[]): Edition => ({
  edition,
  count: verbatims.length,
  hash: canonicalHash(verbatims),
});

/** The next edition, with the comments that were chosen: reviewed by two accounts or not published. */
@Injectable()
export class PublishComments implements Act {
  static readonly kind = 'publish-comments';
  readonly kind = PublishComments.kind;
  readonly zone = zoneIn;

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly pool: VerbatimPool,
    private readonly releases: ReleaseStore,
    private readonly ledger: ReleaseLedger,
    private readonly clock: Clock,
  ) {}

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}`;
  }

  describe({ subject, content }: Proposal, language: Language): Described {
    const t = words[language].publication;
    const { edition, count } = readEdition(content);
    const values = { edition: String(edition), count };
    return {
      title: fill(t.title, values),
      lines: [fill(t.would, values)],
      button: fill(t.confirm, values),
      readFirst: { text: t.read, path: `/rep/surveys/${subject}/verbatims/publication` },
    };
  }

  ready({ subject }: Proposal): Promise<void> {
    return this.ledger.checkIntact(subject);
  }

  async check(manager: EntityManager, proposal: Proposal): Promise<void> {
    const verbatims = await this.proposedIn(manager, proposal);
    await this.releases.checkNext(manager, proposal.subject, verbatims);
  }

  async carryOut(manager: EntityManager, agreed: Agreed): Promise<void> {
    const verbatims = await this.proposedIn(manager, agreed);
    const lots = await this.pool.lotsIn(manager, agreed.subject);
    const edition = await this.releases.publishNext(manager, agreed.subject, verbatims, {
      review: {
        accounts: 2,
        ...(agreed.isOfOneMaker ? { ofOneMaker: true as const } : {}),
        ...(lots.length > 0 ? { lots } : {}),
      },
    });
    const details = { edition, comments: verbatims.length };
    const survey = { id: agreed.subject };
    await record(manager, this.clock, { kind: 'release-made', survey, details });
  }

  /** Throws `comments-changed` where the pool is no longer what the proposal was made of. */
  private async proposedIn(
    manager: EntityManager,
    { subject, content }: Proposal,
  ): Promise<readonly PublishedVerbatim[]> {
    const survey = await this.surveys.hold(manager, subject);
    checkNotPurged(survey);
    const { definition } = survey;
    const pool = await this.pool.allIn(manager, subject, definition.questionnaire);
    const verbatims = chooseVerbatims(definition.questionnaire, pool);
    if (canonicalHash(verbatims) !== readEdition(content).hash) throw refuse('comments-changed');
    return verbatims;
  }
}

/** Throws on another shape, which only a damaged table could hold. */
function readEdition(content: unknown): Edition {
  const { edition, count, hash } = (content ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof edition !== 'number' || typeof count !== 'number' || typeof hash !== 'string') {
    throw unreadable();
  }
  return { edition, count, hash };
}
