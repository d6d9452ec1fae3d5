import { Injectable } from '@nestjs/common';
import { Agreements, viewProposals } from '../../agreements/index.js';
import { DomainError } from '../../common/index.js';
import { sayRefusal } from '../../language/index.js';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import { ReleaseStore } from '../../releases/index.js';
import { checkNotPurged, type Survey, RepSurveys } from '../../surveys/index.js';
import {
  type Language,
  Page,
  Redirect,
  type SeenPage,
  stateOf,
  takeSeen,
  validateDto,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { chooseVerbatims } from '../choosing/choose-verbatims.js';
import { groupNamesOf } from '../choosing/group-names.js';
import { editionOf, PublishComments } from '../pool/publish-comments.js';
import { VerbatimPool } from '../pool/verbatim-pool.js';
import { filterComments } from './filter-comments.js';
import { viewPublication } from './publication.view.js';
import { readReviewForm } from './read-review-form.js';
import { VerbatimsQueryDto } from './verbatims-query.dto.js';
import { CHANGED, COMMENTS_PER_PAGE, type RefusedReview, viewVerbatims } from './verbatims.view.js';
import { refuse } from '../refusals.js';

/** The review of comments and the publication of the next edition. */
@Injectable()
export class VerbatimsPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly pool: VerbatimPool,
    private readonly releases: ReleaseStore,
    private readonly agreements: Agreements,
  ) {}

  async show(
    id: string,
    query: unknown,
    language: Language,
    refused: RefusedReview | null = null,
    status = refused ? 422 : 200,
  ): Promise<Page | Redirect> {
    const { survey, edition } = await this.openedSurvey(id);
    // Its comments are on holders' devices alone.
    if (isOpenedOnTable(survey.definition))
      return new Redirect(`/rep/surveys/${id}/table/comments`);
    const pool = await this.pool.all(id, survey.definition.questionnaire);
    const { filter } = readQuery(query, 0);
    const names = groupNamesOf(survey.definition.questionnaire);
    const found = new Set(filterComments(pool, filter, names));
    // What somebody typed stays in its place, also where another rep's choice took it out of the filter.
    const shown = pool.filter((one) => found.has(one) || refused?.typed.has(one.id));
    const { page, isSaved } = readQuery(query, shown.length);
    const content = { survey, pool, shown, filter, page, isSaved, refused };
    const model = viewVerbatims(content, language);
    return new Page('rep/verbatims', { ...model, edition }, status, language);
  }

  async save(
    id: string,
    query: unknown,
    body: unknown,
    language: Language,
  ): Promise<Page | Redirect> {
    const { survey } = await this.openedSurvey(id);
    const themes = survey.definition.questionnaire.sections.map((section) => section.code);
    const { isOnlyShown, fields } = takeSeen(body);
    const form = readReviewForm(fields, themes);
    if (isOnlyShown)
      return this.show(id, query, language, { problems: {}, typed: form.typed }, 200);
    if (form.kind === 'invalid') return this.show(id, query, language, form);
    const changed = await this.pool.review(id, form.reviews);
    if (changed.length > 0) {
      const problems = Object.fromEntries(changed.map((one) => [`redacted-${one}`, [CHANGED]]));
      return this.show(id, query, language, { problems, typed: form.typed }, 409);
    }
    const { page, filter } = readQuery(query, Number.MAX_SAFE_INTEGER);
    const show = filter === '' ? '' : `&show=${filter}`;
    return new Redirect(`/rep/surveys/${id}/verbatims?page=${page}${show}&saved=yes`);
  }

  async showPublication(id: string, viewer: Viewer, notice: string | null = null): Promise<Page> {
    const { language } = viewer;
    const { survey, edition } = await this.openedSurvey(id);
    const open = await this.agreements.open(viewer, { subject: id });
    const waiting = open.filter(({ proposal }) => proposal.kind === PublishComments.kind);
    const verbatims = await this.chosenOf(survey);
    const lots = await this.pool.lots(id);
    const content = { survey, verbatims, edition: edition + 1, notice, lots };
    const proposals = viewProposals({ open: waiting, done: [] }, language);
    const model = { ...viewPublication(content, language), proposals };
    const page = new Page('rep/publication', model, notice === null ? 200 : 409, language);
    return withSeen(page, stateOf(editionOf(edition + 1, verbatims)));
  }

  /** Proposes the next edition: another rep reads it and confirms it. */
  async propose(id: string, viewer: Viewer, seen: SeenPage): Promise<Page | Redirect> {
    const { language } = viewer;
    const { survey, edition } = await this.openedSurvey(id);
    try {
      const content = editionOf(edition + 1, await this.chosenOf(survey));
      seen.check(content);
      await this.agreements.propose(PublishComments.kind, viewer, { subject: id, content });
    } catch (error) {
      if (!(error instanceof DomainError) || error.category !== 'refused') throw error;
      return this.showPublication(id, viewer, sayRefusal(error, language));
    }
    return new Redirect(`/rep/surveys/${id}`);
  }

  private async chosenOf({ id, definition: { questionnaire } }: Survey) {
    return chooseVerbatims(questionnaire, await this.pool.all(id, questionnaire));
  }

  private async openedSurvey(id: string): Promise<{ survey: Survey; edition: number }> {
    const survey = await this.surveys.byId(id);
    checkNotPurged(survey);
    const editions = await this.releases.editions(id);
    const latest = editions.at(-1);
    if (!latest) {
      throw refuse('survey-not-opened');
    }
    return { survey, edition: latest.edition };
  }
}

/** A page beyond the last is the last. */
function readQuery(query: unknown, comments: number) {
  const result = validateDto(VerbatimsQueryDto, query);
  const { page = '1', saved, show: filter = '' } = result.kind === 'valid' ? result.value : {};
  const last = Math.max(1, Math.ceil(comments / COMMENTS_PER_PAGE));
  return { page: Math.min(Number(page), last), filter, isSaved: saved === 'yes' };
}
