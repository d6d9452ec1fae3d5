import { Controller, Get, Post } from '@nestjs/common';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { Access, Form, Id, type Page, SentForm, Viewed, type Viewer } from '../../web/index.js';
import {
  InvitationLists,
  type ListOutcome,
  type ListRefusal,
  refusalOf,
} from '../invitations/invitation-lists.js';
import { AddressesDto, DrawingDto, HashesDto } from './invitations.dto.js';
import { invitationsPage, type Sent } from './invitations.view.js';
import { sentList } from './sent-list.js';

const refused = (kind: 'empty' | 'bad-book' | 'bad-count'): ListOutcome => ({
  kind: 'refused',
  refusal: { kind } satisfies ListRefusal,
});

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
    @Form(HashesDto) form: SentForm<HashesDto>,
  ): Promise<Page> {
    return this.take(viewer, id, { field: 'hashes', form }, (survey) => {
      const { checked } = form;
      if (checked.kind === 'invalid') {
        return refused('count' in checked.problems ? 'bad-count' : 'empty');
      }
      const { count } = checked.value;
      const text = sentList(form, 'hashes');
      return this.lists.addHashes(survey, text, count ? Number(count) : undefined);
    });
  }

  @Post('revoke')
  revoke(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(HashesDto) form: SentForm<HashesDto>,
  ): Promise<Page> {
    return this.take(viewer, id, { field: 'revoke', form }, (survey) => {
      if (form.checked.kind === 'invalid') return refused('empty');
      return this.lists.revoke(survey, sentList(form, 'hashes'));
    });
  }

  @Post('mail')
  addAddresses(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(AddressesDto) form: SentForm<AddressesDto>,
  ): Promise<Page> {
    return this.take(viewer, id, { field: 'addresses', form }, (survey) => {
      if (form.checked.kind === 'invalid') return refused('empty');
      return this.lists.addAddresses(survey, sentList(form, 'addresses'));
    });
  }

  @Post('drawing')
  planDrawing(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(DrawingDto) form: SentForm<DrawingDto>,
  ): Promise<Page> {
    return this.take(viewer, id, { field: 'drawing', form }, (survey) => {
      const { checked } = form;
      if (checked.kind === 'invalid') return refused('bad-book');
      const { phase, book, sure } = checked.value;
      return this.lists.planDrawing(survey, { phase, book: book.trim(), isSure: sure === 'yes' });
    });
  }

  @Post('retry')
  retry(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.take(viewer, id, { field: 'retry' }, async (survey) => {
      await this.lists.retryFailed(survey);
      return { kind: 'done', read: 0, changed: 0 };
    });
  }

  private async take(
    viewer: Viewer,
    id: string,
    sent: Omit<Sent, 'outcome'>,
    work: (survey: Survey) => ListOutcome | Promise<ListOutcome>,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    const outcome = await work(survey);
    return this.page(viewer, survey, { ...sent, outcome });
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
