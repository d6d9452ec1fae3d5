import { Injectable } from '@nestjs/common';
import { Agreements, viewProposals } from '../../agreements/index.js';
import type { DomainError } from '../../common/index.js';
import { RegisterPrinting } from '../../demands/index.js';
import { type Edition, ReleaseStore } from '../../releases/index.js';
import { RepSurveys, type Survey } from '../../surveys/index.js';
import {
  OwnAddress,
  Page,
  type SeenPage,
  stateOf,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { contentOf, printedOf, readContent } from '../acts/read-content.js';
import { ShowResults } from '../acts/show-results.js';
import { MadePages } from '../public/made-pages.js';
import type { ResultPage } from '../public/result-page.entity.js';
import { ResultPages } from '../public/result-pages.js';
import { refuse } from '../refusals.js';
import { publishingPage, sheetPage } from './publishing.view.js';

/** The pages on which representatives decide what everybody may read. */
@Injectable()
export class PublishingPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly agreements: Agreements,
    private readonly releases: ReleaseStore,
    private readonly register: RegisterPrinting,
    private readonly pages: ResultPages,
    private readonly made: MadePages,
    private readonly address: OwnAddress,
  ) {}

  async show(viewer: Viewer, id: string, refusal?: DomainError): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const latest = await this.releases.edition(id);
    const shown = await this.pages.of(id);
    const open = await this.agreements.open(viewer, { subject: id });
    const done = await this.agreements.agreed(viewer, id);
    const ofPage = <T extends { proposal: { kind: string } }>(all: readonly T[]) =>
      all.filter(({ proposal }) => /^(show|hide)-results$/.test(proposal.kind));
    const proposals = viewProposals({ open: ofPage(open), done: ofPage(done) }, viewer.language);
    const content = { survey, latest, shown, proposals, address: this.addressOf(survey), refusal };
    return withSeen(publishingPage(viewer, content), stateOf(seenOf(latest, shown)));
  }

  async propose(kind: string, viewer: Viewer, id: string, seen: SeenPage): Promise<void> {
    const survey = await this.surveys.byId(id);
    const latest = await this.releases.edition(id);
    seen.check(seenOf(latest, await this.pages.of(id)));
    if (kind !== ShowResults.kind) {
      await this.agreements.propose(kind, viewer, { subject: id, content: {} });
      return;
    }
    const content = contentOf(await this.toShow(viewer, survey, latest));
    await this.agreements.propose(kind, viewer, { subject: id, content });
  }

  /** What is proposed, where something is; else what could be. */
  async preview(viewer: Viewer, id: string): Promise<Buffer> {
    const survey = await this.surveys.byId(id);
    const open = await this.agreements.open(viewer, { subject: id });
    const waiting = open.find(({ proposal }) => proposal.kind === ShowResults.kind);
    const toShow = waiting
      ? readContent(waiting.proposal.content)
      : await this.toShow(viewer, survey, await this.releases.edition(id));
    const edition = await this.releases.edition(id, toShow.edition);
    if (edition?.release.hash !== toShow.hash) throw refuse('edition-replaced');
    const replaced = (await this.pages.of(id))?.replaced ?? [];
    const page = { ...toShow, since: null, replaced };
    return (await this.made.of(survey, page, edition.release, viewer.language)).html;
  }

  async sheet(viewer: Viewer, id: string): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const shown = await this.pages.of(id);
    const address = this.addressOf(survey);
    const { qrPath } = await import('../../slips/index.js');
    return sheetPage(viewer, { survey, shown, address, qr: qrPath(address) });
  }

  private async toShow(viewer: Viewer, survey: Survey, latest: Edition | undefined) {
    if (!latest) throw refuse('nothing-to-show');
    const register = await this.register.of(survey, viewer.language);
    return { edition: latest.edition, hash: latest.release.hash, register: printedOf(register) };
  }

  private addressOf({ slug }: Survey): string {
    return `${this.address.read()}/r/${slug}`;
  }
}

const seenOf = (latest: Edition | undefined, shown: ResultPage | null) => ({
  latest: latest?.release.hash ?? null,
  shown: shown?.hash ?? null,
});
