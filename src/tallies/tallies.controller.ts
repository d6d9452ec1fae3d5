import { Controller, Get, Post } from '@nestjs/common';
import { Agreements } from '../agreements/index.js';
import { lifeShown, RepSurveys, type Survey } from '../surveys/index.js';
import {
  Access,
  type FormValues,
  Id,
  NO_TROUBLE,
  type Page,
  Pressed,
  Redirect,
  type SharedForm,
  stateOf,
  type Trouble,
  Viewed,
  type Viewer,
  withSeen,
} from '../web/index.js';
import { TallyDto } from './tally.dto.js';
import { tallyPage } from './tally.view.js';

/** Where one rep enters what was counted of the slips, for another to confirm. */
@Controller('rep/surveys/:id/slip-counts')
@Access('rep')
export class TalliesController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly agreements: Agreements,
  ) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, id);
  }

  @Post()
  propose(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(TallyDto) form: SharedForm<TallyDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ entitled, printed, handedOut, returned, destroyed }, checkSeen) => {
        checkSeen(countShown(await this.surveys.byId(id)));
        const content = {
          entitled: Number(entitled),
          printed: Number(printed),
          handedOut: Number(handedOut),
          returned: Number(returned),
          destroyed: Number(destroyed),
        };
        await this.agreements.propose('count-slips', viewer, { subject: id, content });
        return new Redirect(`/rep/surveys/${id}/slip-counts`);
      },
      (values, trouble) => this.page(viewer, id, values, trouble),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    values?: FormValues,
    trouble: Trouble = NO_TROUBLE,
  ): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const open = await this.agreements.open(viewer, { subject: id });
    const page = tallyPage(viewer, { survey, open, values, trouble });
    return withSeen(page, stateOf(countShown(survey)));
  }
}

/** What a new count takes the place of, and for whom. */
const countShown = (survey: Survey) => ({ ...lifeShown(survey), slips: survey.slips ?? null });
