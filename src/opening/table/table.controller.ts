import { Controller, Get, Post } from '@nestjs/common';
import { Agreements } from '../../agreements/index.js';
import { canonicalJson } from '../../common/index.js';
import { ENDED_SCHEMA } from '../../holders/index.js';
import { isOpenedOnTable } from '../../questionnaire/index.js';
import { SeatsSay } from '../../roster/index.js';
import { destroyedOn, fileNameOf, RepSurveys, type Survey } from '../../surveys/index.js';
import {
  Access,
  Download,
  Form,
  Id,
  NO_TROUBLE,
  type Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { BoxMaker } from '../box/box-maker.js';
import { refuse } from '../refusals.js';
import { parseTableFile } from './parse-table-file.js';
import { ReleaseFromTable } from './release-from-table.js';
import { TableReleaseDto } from './table.dto.js';
import { tablePage } from './table.view.js';

/** Where reps take what the holders open on their own table, and bring back what they made of it. */
@Controller('rep/surveys/:id/table')
@Access('rep')
export class TableController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly agreements: Agreements,
    private readonly boxes: BoxMaker,
    private readonly says: SeatsSay,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page | Redirect> {
    const survey = await this.surveys.byId(id);
    return isHere(survey) ? this.page(viewer, survey) : new Redirect(`/rep/surveys/${id}`);
  }

  /** What each holder's device looks over before it gives anything out. */
  @Get('survey.json')
  async takeSurvey(@Id() id: string): Promise<Download> {
    const survey = await this.surveys.byId(id);
    const { definition } = survey;
    if (!isOpenedOnTable(definition)) throw refuse('box-of-server');
    return new Download(
      canonicalJson(definition),
      'application/json',
      `${fileNameOf(survey)}.json`,
    );
  }

  /** Once its answers are destroyed: what a holder's device goes by before it lets the survey go. */
  @Get('ended.json')
  async takeEnded(@Id() id: string): Promise<Download> {
    const survey = await this.surveys.byId(id);
    const { definition, amendments } = survey;
    if (!isOpenedOnTable(definition)) throw refuse('box-of-server');
    const day = destroyedOn(survey);
    if (day === null) throw refuse('answers-not-destroyed');
    return new Download(
      canonicalJson({
        schema: ENDED_SCHEMA,
        definition,
        amendments: amendments ?? [],
        destroyedOn: day,
      }),
      'application/json',
      `${fileNameOf(survey)}.ended.json`,
    );
  }

  /** For each holder who gives values: without the answers. */
  @Get('holder.box')
  takeForHolders(@Id() id: string): Promise<Download> {
    return this.take(id, false);
  }

  @Get('opener.box')
  takeForOpener(@Id() id: string): Promise<Download> {
    return this.take(id, true);
  }

  @Post()
  async bring(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(TableReleaseDto) form: SentForm<TableReleaseDto>,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.byId(id);
    if (!isHere(survey)) return new Redirect(`/rep/surveys/${id}`);
    return form.settle(
      async ({ release, minutes }) => {
        const content = {
          release: parseTableFile(release, 'release'),
          minutes: parseTableFile(minutes, 'minutes'),
        };
        await this.agreements.propose(ReleaseFromTable.kind, viewer, { subject: id, content });
        return new Redirect(`/rep/surveys/${id}/table`);
      },
      (_values, trouble) => this.page(viewer, survey, trouble),
    );
  }

  private async take(id: string, bodies: boolean): Promise<Download> {
    const { content, fileName } = await this.boxes.make(await this.surveys.byId(id), bodies);
    return new Download(content, 'application/octet-stream', fileName);
  }

  private async page(viewer: Viewer, survey: Survey, trouble = NO_TROUBLE): Promise<Page> {
    const { holders } = survey.definition;
    const looked = await this.says.lookedOverBy(survey.definitionHash ?? '', holders?.list ?? '');
    const open = await this.agreements.open(viewer, { subject: survey.id });
    return tablePage(viewer, { survey, looked, open }, trouble);
  }
}

/** Opened by its holders, from when they can look it over until its results; else its own page says what it is. */
const isHere = ({ definition, state, purgedOn }: Survey): boolean =>
  isOpenedOnTable(definition) && STATES.includes(state) && !purgedOn;

const STATES: readonly string[] = ['scheduled', 'open', 'closed'];
