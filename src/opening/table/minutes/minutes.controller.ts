import { Controller, Get } from '@nestjs/common';
import { minutesSigners } from '../../../holders/index.js';
import { CouncilSigners } from '../../../roster/index.js';
import { RepSurveys, signersNow } from '../../../surveys/index.js';
import { Access, Id, type Page, Viewed, type Viewer } from '../../../web/index.js';
import { refuse } from '../../refusals.js';
import { MinutesKept } from './minutes-kept.js';
import { minutesPage } from './minutes.view.js';

/** The minutes of an opening on the council's table, to print and to keep with the release. */
@Controller('rep/surveys/:id/table/minutes')
@Access('rep')
export class MinutesController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly minutes: MinutesKept,
    private readonly signers: CouncilSigners,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const minutes = await this.minutes.whole(viewer, id);
    if (!minutes) throw refuse('table-not-opened');
    const { list } = survey.definition.holders!;
    // Anybody can write an entry of a signature into the file: who is named has signed.
    const signers = signersNow(survey, (await this.signers.of(list)) ?? []);
    const signed = await minutesSigners(minutes, signers);
    return minutesPage(viewer, survey, { minutes, signed });
  }
}
