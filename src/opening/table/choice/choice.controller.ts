import { Controller, Get, Post } from '@nestjs/common';
import { ReleaseStore } from '../../../releases/index.js';
import { checkNotPurged, RepSurveys, type Survey } from '../../../surveys/index.js';
import {
  Access,
  Form,
  Id,
  NO_TROUBLE,
  type Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../../web/index.js';
import { refuse } from '../../refusals.js';
import { MinutesKept } from '../minutes/minutes-kept.js';
import { parseTableFile } from '../parse-table-file.js';
import type { TableMinutes } from '../read-minutes.js';
import { ChoiceDto } from './choice.dto.js';
import { ChoiceFromTable } from './choice-from-table.js';
import { choicePage } from './choice.view.js';

/** Where reps bring what two holders chose of the comments of an opening on their own table. */
@Controller('rep/surveys/:id/table/comments')
@Access('rep')
export class ChoiceController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly minutes: MinutesKept,
    private readonly releases: ReleaseStore,
    private readonly choices: ChoiceFromTable,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, await this.opened(viewer, id));
  }

  @Post()
  async bring(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ChoiceDto) form: SentForm<ChoiceDto>,
  ): Promise<Page | Redirect> {
    const opened = await this.opened(viewer, id);
    return form.settle(
      async ({ choice }) => {
        const { survey, minutes } = opened;
        await this.choices.publish(survey, minutes, parseTableFile(choice, 'choice'));
        return new Redirect(`/rep/surveys/${id}`);
      },
      (_values, trouble) => this.page(viewer, opened, trouble),
    );
  }

  private async opened(viewer: Viewer, id: string): Promise<Opened> {
    const survey = await this.surveys.byId(id);
    checkNotPurged(survey);
    const minutes = await this.minutes.of(viewer, id);
    if (!minutes) throw refuse('table-not-opened');
    return { survey, minutes };
  }

  private async page(viewer: Viewer, opened: Opened, trouble = NO_TROUBLE): Promise<Page> {
    const latest = (await this.releases.latest(opened.survey.id))!.content;
    return choicePage(viewer, { ...opened, latest }, trouble);
  }
}

interface Opened {
  readonly survey: Survey;
  readonly minutes: TableMinutes;
}
