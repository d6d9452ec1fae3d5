import { Controller, Get, Post } from '@nestjs/common';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { Access, Form, Id, type Page, SentForm, Viewed, type Viewer } from '../../web/index.js';
import { InvitationLists, type ListOutcome, refusalOf } from '../invitations/invitation-lists.js';
import { AddressesDto, DrawingDto, HashesDto } from './invitations.dto.js';
import { invitationsPage, type Sent } from './invitations.view.js';

const UNREADABLE: ListOutcome = { kind: 'refused', refusal: { kind: 'empty' } };

/** How an admin has people invited, without ever holding an invitation. */
@Controller('admin/surveys/:id/invitations')
@Access('admin')
export class InvitationsController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly lists: InvitationLists,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, await this.surveys.get(id));
  }

  @Post('hashes')
  addHashes(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(HashesDto) { checked: form }: SentForm<HashesDto>,
  ): Promise<Page> {
    return this.take(viewer, id, 'hashes', (survey) => {
      if (form.kind === 'invalid') return UNREADABLE;
      const { hashes, count } = form.value;
      return this.lists.addHashes(survey, hashes, count ? Number(count) : undefined);
    });
  }

  @Post('revoke')
  revoke(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(HashesDto) { checked: form }: SentForm<HashesDto>,
  ): Promise<Page> {
    return this.take(viewer, id, 'revoke', (survey) => {
      return form.kind === 'invalid' ? UNREADABLE : this.lists.revoke(survey, form.value.hashes);
    });
  }

  @Post('mail')
  addAddresses(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(AddressesDto) { checked: form }: SentForm<AddressesDto>,
  ): Promise<Page> {
    return this.take(viewer, id, 'addresses', (survey) => {
      if (form.kind === 'invalid') return UNREADABLE;
      return this.lists.addAddresses(survey, form.value.addresses);
    });
  }

  @Post('drawing')
  planDrawing(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(DrawingDto) { checked: form }: SentForm<DrawingDto>,
  ): Promise<Page> {
    return this.take(viewer, id, 'drawing', (survey) => {
      if (form.kind === 'invalid') return { kind: 'refused', refusal: { kind: 'bad-book' } };
      return this.lists.planDrawing(survey, form.value.phase, form.value.book.trim());
    });
  }

  @Post('retry')
  retry(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.take(viewer, id, 'retry', async (survey) => {
      await this.lists.retryFailed(survey);
      return { kind: 'done', read: 0, changed: 0 };
    });
  }

  private async take(
    viewer: Viewer,
    id: string,
    field: Sent['field'],
    work: (survey: Survey) => ListOutcome | Promise<ListOutcome>,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    const outcome = await work(survey);
    return this.page(viewer, survey, { field, outcome });
  }

  private async page(viewer: Viewer, survey: Survey, sent?: Sent): Promise<Page> {
    return invitationsPage(viewer, {
      survey,
      figures: await this.lists.figures(survey.id),
      drawing: await this.lists.drawing(survey.id),
      canSendMail: this.lists.canSendMail,
      refusal: refusalOf(survey),
      sent,
    });
  }
}
