import { Controller, Get, Inject, Optional, Post } from '@nestjs/common';
import { Agreements } from '../../agreements/index.js';
import { Clock } from '../../common/index.js';
import {
  Access,
  Ceremony,
  Id,
  type Page,
  Pressed,
  Redirect,
  type SharedForm,
  stateOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { lifeShown } from '../directory/life-shown.js';
import { RepSurveys } from '../directory/rep-surveys.js';
import { zoneOf } from '../directory/survey-days.js';
import { SUCCESSORS, type Successors } from '../life/ports.js';
import { refuse } from '../refusals.js';
import { isUnknown } from './amendment-rules.js';
import { ChangeDto, LastDayDto, SuccessorDto } from './changes.dto.js';
import { type ChangeKind, changesPage, type SentChange } from './changes.view.js';

/** Where a rep proposes what may still change about a survey, for another rep to confirm. */
@Controller('rep/surveys/:id/changes')
@Access('rep')
export class ChangesController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
    @Optional() @Inject(SUCCESSORS) private readonly successors: Successors | null,
  ) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, id);
  }

  @Post('last-day-later')
  @Ceremony()
  later(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(LastDayDto) form: SharedForm<LastDayDto>,
  ): Promise<Page | Redirect> {
    return this.propose(viewer, id, 'last-day-later', form);
  }

  @Post('close-early')
  @Ceremony()
  early(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(ChangeDto) form: SharedForm<ChangeDto>,
  ): Promise<Page | Redirect> {
    return this.propose(viewer, id, 'close-early', form);
  }

  /** Among those to whom the others have handed the seat. */
  @Post('replace-holder')
  @Ceremony()
  replace(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(SuccessorDto) form: SharedForm<SuccessorDto>,
  ): Promise<Page | Redirect> {
    return this.propose(viewer, id, 'replace-holder', form, async ({ successor }) => {
      const chosen = (await this.successorsOf(id)).find(({ sign }) => sign === successor);
      if (!chosen) throw refuse('successor-not-proven');
      return { ...chosen };
    });
  }

  @Post('cancel')
  @Ceremony()
  cancel(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(ChangeDto) form: SharedForm<ChangeDto>,
  ): Promise<Page | Redirect> {
    return this.propose(viewer, id, 'cancel', form);
  }

  private propose<T extends ChangeDto>(
    viewer: Viewer,
    id: string,
    kind: ChangeKind,
    form: SharedForm<T>,
    more: (checked: T) => Promise<object> = () => Promise.resolve({}),
  ): Promise<Page | Redirect> {
    return form.settle(
      async (checked, checkSeen) => {
        checkSeen(lifeShown(await this.surveys.byId(id)));
        const content = { ...checked, ...(await more(checked)) };
        await this.agreements.propose(kind, viewer, { subject: id, content });
        return new Redirect(`/rep/surveys/${id}`);
      },
      (values, trouble) => this.page(viewer, id, { kind, values, trouble }),
    );
  }

  private async page(viewer: Viewer, id: string, sent?: SentChange): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const today = this.clock.today(zoneOf(survey));
    const page = changesPage(viewer, survey, {
      today,
      successors: await this.successorsOf(id),
      sent,
    });
    return withSeen(page, stateOf(lifeShown(survey)));
  }

  /** Those who have a seat of this survey already are none. */
  private async successorsOf(id: string): Promise<Awaited<ReturnType<Successors['of']>>> {
    const survey = await this.surveys.byId(id);
    const { holders } = survey.definition;
    const proven = (await this.successors?.of(holders?.list ?? '')) ?? [];
    return proven.filter((one) => isUnknown(survey, one));
  }
}
