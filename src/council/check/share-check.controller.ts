import { Controller, Get, Param, Post } from '@nestjs/common';
import { RepSurveys } from '../../surveys/index.js';
import { Access, Form, Page, Redirect, SentForm, Viewed, type Viewer } from '../../web/index.js';
import { SurveyHolders } from '../holders/survey-holders.js';
import { ShareCheck } from './share-check.js';
import { ShareCheckDto } from './share-check.dto.js';
import { type ShareCheckFailure, shareCheckPage } from './share-check.view.js';

/** Where each holder shows, before it matters, that they can open their share. */
@Controller('rep/surveys/:id/check')
@Access('rep')
export class ShareCheckController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly holders: SurveyHolders,
    private readonly shares: ShareCheck,
  ) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return this.page(viewer, id);
  }

  @Post()
  async check(
    @Viewed() viewer: Viewer,
    @Param('id') id: string,
    @Form(ShareCheckDto) { checked: form }: SentForm<ShareCheckDto>,
  ): Promise<Page | Redirect> {
    if (form.kind === 'invalid') return this.page(viewer, id, 'wrong');
    await this.surveys.byId(id);
    const outcome = await this.shares.try(id, viewer.accountId, form.value.passphrase);
    if (outcome !== 'checked') return this.page(viewer, id, outcome);
    return new Redirect(`/rep/surveys/${id}`);
  }

  private async page(viewer: Viewer, id: string, failure?: ShareCheckFailure): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const holders = (await this.holders.of([survey])).get(id) ?? [];
    return shareCheckPage(viewer, survey, holders, failure);
  }
}
