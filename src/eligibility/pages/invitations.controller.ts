import { Controller, Get, Post } from '@nestjs/common';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { Access, Form, Id, type Page, SentForm, Viewed, type Viewer } from '../../web/index.js';
import { BounceStore } from '../bounces/bounce-store.js';
import { AddressLists } from '../invitations/address-lists.js';
import { DrawingPlans } from '../invitations/drawing-plans.js';
import { InvitationLists } from '../invitations/invitation-lists.js';
import { type ListOutcome, type ListRefusal, refusalOf } from '../invitations/list-outcome.js';
import { AddressesDto, DrawingDto, HashesDto, VoidListDto } from './invitations.dto.js';
import { invitationsPage, type Sent } from './invitations.view.js';
import { sentList } from './sent-list.js';

const refused = (
  kind: 'empty' | 'bad-book' | 'bad-count' | 'bad-name' | 'unconfirmed' | 'no-such-list',
): ListOutcome => ({
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
    private readonly addresses: AddressLists,
    private readonly drawings: DrawingPlans,
    private readonly bounces: BounceStore,
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
      return this.lists.addHashes(survey, text, 'admin', count ? Number(count) : undefined);
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
      const { checked } = form;
      if (checked.kind === 'invalid') {
        return refused('name' in checked.problems ? 'bad-name' : 'empty');
      }
      const name = (checked.value.name ?? '').trim();
      return this.addresses.add(survey, sentList(form, 'addresses'), name);
    });
  }

  @Post('void')
  voidList(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(VoidListDto) form: SentForm<VoidListDto>,
  ): Promise<Page> {
    return this.take(viewer, id, { field: 'void' }, (survey) => {
      const { checked } = form;
      if (checked.kind === 'valid') return this.addresses.void(survey, checked.value.list);
      return refused('list' in checked.problems ? 'no-such-list' : 'unconfirmed');
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
      return this.drawings.set(survey, { phase, book: book.trim(), isSure: sure === 'yes' });
    });
  }

  @Post('retry')
  retry(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.take(viewer, id, { field: 'retry' }, async (survey) => {
      await this.addresses.retry(survey);
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
      bounces: await this.bounces.counts(survey.id),
      waitingLists: await this.addresses.waiting(survey),
      drawing: await this.drawings.get(survey.id),
      keepsKey: await this.drawings.keepsKey(survey.id),
      canSendMail: this.addresses.canSendMail,
      refusal: refusalOf(survey),
      sent,
    });
  }
}
