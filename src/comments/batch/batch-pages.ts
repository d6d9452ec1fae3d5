import { Injectable } from '@nestjs/common';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import { ReleaseStore, type Verbatim } from '../../releases/index.js';
import { checkNotPurged, RepSurveys, type Survey } from '../../surveys/index.js';
import {
  type FormValues,
  listOf,
  NO_TROUBLE,
  type Page,
  Redirect,
  type SharedForm,
  stateOf,
  type Trouble,
  validateDto,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { groupNamesOf } from '../choosing/group-names.js';
import { stateOfVerbatim } from '../pool/sent-review.js';
import { VerbatimPool } from '../pool/verbatim-pool.js';
import { refuse } from '../refusals.js';
import { filterComments } from '../review/filter-comments.js';
import { VerbatimsQueryDto } from '../review/verbatims-query.dto.js';
import type { BatchDto, LotDto } from './batch.dto.js';
import { type BatchView, viewBatch } from './batch.view.js';
import { decideBatch, decideLot } from './decide-batch.js';

interface Asked {
  readonly filter: string;
  readonly page: number;
  readonly isSaved: boolean;
}

@Injectable()
export class BatchPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly pool: VerbatimPool,
    private readonly releases: ReleaseStore,
  ) {}

  async show(viewer: Viewer, id: string, query: unknown): Promise<Page> {
    const survey = await this.openedSurvey(id);
    const pool = await this.pool.all(id, survey.definition.questionnaire);
    const page = await this.page(viewer, { survey, pool, ...readQuery(query) });
    return withSeen(page, stateOf(stateOfPool(pool)));
  }

  decide(
    viewer: Viewer,
    id: string,
    query: unknown,
    sent: SharedForm<BatchDto>,
  ): Promise<Page | Redirect> {
    const asked = readQuery(query);
    return this.settle(viewer, id, asked, sent, async (survey, typed, checkSeen) => {
      const { questionnaire } = survey.definition;
      const themes = questionnaire.sections.map(({ code }) => code);
      await this.pool.decideOn(survey, (pool) => {
        checkSeen(stateOfPool(pool));
        const listed = filterComments(pool, asked.filter, groupNamesOf(questionnaire));
        return decideBatch(listed, typed, themes);
      });
    });
  }

  draw(viewer: Viewer, id: string, sent: SharedForm<LotDto>): Promise<Page | Redirect> {
    return this.settle(viewer, id, readQuery({}), sent, async (survey, typed, checkSeen) => {
      await this.pool.draw(survey, (pool, seed) => {
        checkSeen(stateOfPool(pool));
        return decideLot(pool, typed, seed);
      });
    });
  }

  private settle<T extends object>(
    viewer: Viewer,
    id: string,
    asked: Asked,
    sent: SharedForm<T>,
    work: (survey: Survey, typed: T, checkSeen: (now: unknown) => void) => Promise<void>,
  ): Promise<Page | Redirect> {
    return sent.settle(
      async (typed, checkSeen) => {
        await work(await this.openedSurvey(id), typed, checkSeen);
        const show = asked.filter === '' ? '' : `&show=${asked.filter}`;
        const at = `page=${asked.page}${show}&saved=yes`;
        return new Redirect(`/rep/surveys/${id}/verbatims/batch?${at}`);
      },
      async (values: FormValues, trouble: Trouble) => {
        const survey = await this.openedSurvey(id);
        const pool = await this.pool.all(id, survey.definition.questionnaire);
        const ticked = listOf(values['pick']);
        return this.page(viewer, { survey, pool, ...asked, ticked, trouble });
      },
    );
  }

  private async page(
    viewer: Viewer,
    shown: Omit<BatchView, 'lots' | 'ticked' | 'trouble'> &
      Partial<Pick<BatchView, 'ticked' | 'trouble'>>,
  ): Promise<Page> {
    const lots = await this.pool.lots(shown.survey.id);
    return viewBatch(viewer, { ticked: [], trouble: NO_TROUBLE, ...shown, lots });
  }

  private async openedSurvey(id: string): Promise<Survey> {
    const survey = await this.surveys.byId(id);
    checkNotPurged(survey);
    const isHere = !isOpenedOnTable(survey.definition);
    if (!isHere || !(await this.releases.latest(id))) throw refuse('survey-not-opened');
    return survey;
  }
}

/** Of all comments: whoever decides on many has seen how all of them stood. */
const stateOfPool = (pool: readonly Verbatim[]): readonly string[] =>
  pool.map((one) => `${one.id} ${stateOfVerbatim(one)}`).sort();

function readQuery(query: unknown): Asked {
  const result = validateDto(VerbatimsQueryDto, query);
  const { page = '1', saved, show = '' } = result.kind === 'valid' ? result.value : {};
  return { filter: show, page: Number(page), isSaved: saved === 'yes' };
}
