import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act, Agreed, Described, Proposal, Signing } from '../../agreements/index.js';
import { canonicalHash, Clock } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { ReleaseLedger, ReleaseStore } from '../../releases/index.js';
import { signingOf, Survey, SurveyDirectory, zoneOf, zoneIn } from '../../surveys/index.js';
import { type Language, OwnAddress } from '../../web/index.js';
import { ResultPages } from '../public/result-pages.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { readContent, type ToShow } from './read-content.js';

/**
 * The summary of an edition becomes a page for everybody: once two holders' devices have signed for its release,
 * or where the definition names no keys for that, once a second representative confirms it.
 */
@Injectable()
export class ShowResults implements Act {
  static readonly kind = 'show-results';
  readonly kind = ShowResults.kind;
  readonly zone = zoneIn;

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly releases: ReleaseStore,
    private readonly ledger: ReleaseLedger,
    private readonly pages: ResultPages,
    private readonly address: OwnAddress,
    private readonly clock: Clock,
  ) {}

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}/results-page`;
  }

  async describe(
    { subject, content }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const t = words[language].acts;
    const { slug } = await manager.findOneByOrFail(Survey, { id: subject });
    const { edition } = readContent(content);
    return {
      title: fill(t.show, { edition }),
      lines: [fill(t.showWould, { address: `${this.address.read()}/r/${slug}` }), t.copies],
      button: t.showButton,
      readFirst: { text: t.read, path: `/rep/surveys/${subject}/results-page/preview` },
    };
  }

  async signing(manager: EntityManager, { subject, content }: Proposal): Promise<Signing | null> {
    const survey = await this.surveys.hold(manager, subject);
    const act = { kind: 'results-shown', release: readContent(content).hash } as const;
    return signingOf(survey, { act, day: this.clock.today(zoneOf(survey)), reason: null });
  }

  ready({ subject }: Proposal): Promise<void> {
    return this.ledger.checkIntact(subject);
  }

  async check(manager: EntityManager, { subject, content }: Proposal): Promise<void> {
    await this.checked(manager, subject, readContent(content));
  }

  async carryOut(manager: EntityManager, { subject, content }: Agreed): Promise<void> {
    const toShow = readContent(content);
    const survey = await this.checked(manager, subject, toShow);
    const since = this.clock.today(zoneOf(survey));
    await this.pages.put(manager, survey, { surveyId: subject, since, ...toShow });
  }

  /** The survey, held: what is proposed is its latest edition, and is not shown already. */
  private async checked(manager: EntityManager, subject: string, toShow: ToShow): Promise<Survey> {
    const survey = await this.surveys.hold(manager, subject);
    const latest = await this.releases.latestIn(manager, subject);
    if (!latest) throw refuse('nothing-to-show');
    if (latest.release.hash !== toShow.hash) throw refuse('edition-replaced');
    const shown = await this.pages.in(manager, subject);
    const isShown = shown?.hash === toShow.hash && isSame(shown.register, toShow.register);
    if (isShown) throw refuse('shown-already');
    return survey;
  }
}

/** The day as of which nothing changed is no change. */
const isSame = (a: ToShow['register'], b: ToShow['register']): boolean =>
  canonicalHash(a.demands.map(asked)) === canonicalHash(b.demands.map(asked));

const asked = ({ number, text, state }: ToShow['register']['demands'][number]) => ({
  number,
  text,
  state,
});
