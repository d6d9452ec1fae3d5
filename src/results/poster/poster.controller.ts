import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { SeatsSay } from '../../roster/index.js';
import { RepSurveys, ServedPage } from '../../surveys/index.js';
import { Access, Id, OwnAddress, Page, Viewed, type Viewer } from '../../web/index.js';
import { viewPoster } from './poster.view.js';

/** What is hung up before a survey: who asks, until when, where, and what everybody compares. */
@Controller('rep/surveys/:id/poster')
@Access('rep')
export class PosterController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly served: ServedPage,
    private readonly address: OwnAddress,
    private readonly says: SeatsSay,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Id() id: string, @Viewed() { language }: Viewer): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const address = `${this.address.read()}/s/${survey.slug}`;
    const isInvited = isByInvitation(survey.definition.mode);
    const { holders } = survey.definition;
    const said = await this.says.lookedOverBy(survey.definitionHash ?? '', holders?.list ?? '');
    const seats = new Set(said.map(({ seat }) => seat)).size;
    const { qrPath } = await import('../../slips/index.js');
    const shown = {
      address,
      // By invitation the address alone leads to no ballot: a link or a slip has a code of its own.
      qr: isInvited ? null : qrPath(address),
      page: isInvited ? await this.served.number() : null,
      looked: seats > 0 ? { count: seats, day: this.clock.today() } : null,
    };
    return new Page('rep/poster', viewPoster(survey, language, shown), 200, language);
  }
}
