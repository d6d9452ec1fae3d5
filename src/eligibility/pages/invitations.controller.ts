import { Controller, Get, Param, Post } from '@nestjs/common';
import type { DomainError } from '../../common/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import {
  Access,
  Ceremony,
  Download,
  Form,
  Id,
  InQuery,
  type Page,
  Redirect,
  Seen,
  SeenPage,
  SentForm,
  Shared,
  type SharedForm,
  stateOf,
  troubleOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { ListTakingBack } from '../taking-back/list-taking-back.js';
import { readAddresses } from '../addresses/read-addresses.js';
import { BounceStore } from '../bounces/bounce-store.js';
import { AddressLists } from '../invitations/address-lists.js';
import { DrawingPlans } from '../invitations/drawing-plans.js';
import { InvitationLists } from '../invitations/invitation-lists.js';
import { type ListOutcome, type ListRefusal, refusalOf } from '../invitations/list-outcome.js';
import { AddressesDto, DrawingDto, HashesDto, SavedDto, VoidListDto } from './invitations.dto.js';
import { invitationsPage, type Sent, type Unseen } from './invitations.view.js';
import type { ListProblem } from '../lists/list-problems.js';
import { readHashes } from '../lists/read-hashes.js';
import { refuse } from '../refusals.js';
import { drawingShown } from '../storage/drawing-store.js';
import { ToldMails } from '../queue/told-mails.js';
import { sentList } from './sent-list.js';

const DONE: ListOutcome = { kind: 'done', read: 0, changed: 0 };

const refused = (
  kind:
    | 'empty'
    | 'bad-book'
    | 'bad-count'
    | 'bad-name'
    | 'unconfirmed'
    | 'no-such-list'
    | 'list-other-decision',
): ListOutcome => ({
  kind: 'refused',
  refusal: { kind } satisfies ListRefusal,
});

/** What is wrong beside a list, and with it: all at once. */
const refusedBoth = (
  kind: 'bad-count' | 'bad-name',
  list: { readonly kind: 'read' } | { readonly kind: 'problem'; readonly problem: ListProblem },
): ListOutcome =>
  list.kind === 'read'
    ? refused(kind)
    : { kind: 'refused', refusal: { kind: 'several', all: [{ kind }, list.problem] } };

const unseen = (error: DomainError): Unseen => ({
  kind: 'refused',
  refusal: { kind: 'unseen', error },
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
    private readonly told: ToldMails,
    private readonly back: ListTakingBack,
  ) {}

  @Get()
  async show(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @InQuery(SavedDto) { saved }: SavedDto,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    const sent: Sent | undefined = saved && { field: 'drawing', outcome: DONE };
    return this.page(viewer, survey, sent);
  }

  @Post('hashes')
  addHashes(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(HashesDto) form: SentForm<HashesDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page> {
    return this.take(viewer, id, seen, { field: 'hashes', form }, (survey) => {
      const { checked } = form;
      const text = sentList(form, 'hashes');
      if (checked.kind === 'invalid') {
        if (!('count' in checked.problems)) return refused('empty');
        return refusedBoth('bad-count', readHashes(text));
      }
      const { count } = checked.value;
      return this.lists.addHashes(survey, text, 'admin', count ? Number(count) : undefined);
    });
  }

  @Post('revoke')
  revoke(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(HashesDto) form: SentForm<HashesDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page> {
    return this.take(viewer, id, seen, { field: 'revoke', form }, (survey) => {
      if (form.checked.kind === 'invalid') return refused('empty');
      return this.lists.revoke(survey, sentList(form, 'hashes'));
    });
  }

  @Post('mail')
  addAddresses(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(AddressesDto) form: SentForm<AddressesDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page> {
    return this.take(viewer, id, seen, { field: 'addresses', form }, (survey) => {
      const { checked } = form;
      const text = sentList(form, 'addresses');
      if (checked.kind === 'invalid') {
        if (!('name' in checked.problems)) return refused('empty');
        return refusedBoth('bad-name', readAddresses(text));
      }
      return this.addresses.add(survey, text, (checked.value.name ?? '').trim());
    });
  }

  @Post('void')
  @Ceremony()
  voidList(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(VoidListDto) form: SentForm<VoidListDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page> {
    return this.take(viewer, id, seen, { field: 'void' }, (survey) => {
      const { checked } = form;
      if (checked.kind === 'valid') {
        const { list, decision = '' } = checked.value;
        return this.back.takeBack(survey, list, decision);
      }
      if ('decision' in checked.problems) return refused('list-other-decision');
      return refused('list' in checked.problems ? 'no-such-list' : 'unconfirmed');
    });
  }

  /** What two holders sign for a list to be taken back. */
  @Get('lists/:list/decision.json')
  async takeDecision(@Id() id: string, @Param('list') list: string): Promise<Download> {
    const decision = await this.back.decision(await this.surveys.get(id), list);
    if (!decision) throw refuse('no-decision-of-list');
    const name = `list-taken-back-${list}.json`;
    return new Download(`${JSON.stringify(decision, null, 2)}\n`, 'application/json', name);
  }

  @Post('drawing')
  async planDrawing(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(DrawingDto) form: SharedForm<DrawingDto>,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(id);
    const again = (outcome: Sent['outcome']) =>
      this.page(viewer, survey, { field: 'drawing', form, outcome });
    return form.settle(
      async ({ phase, book, sure }, checkSeen) => {
        const plan = { phase, book: book.trim(), isSure: sure === 'yes' };
        const outcome = await this.drawings.set(survey, plan, checkSeen);
        if (outcome.kind === 'refused') return again(outcome);
        return new Redirect(`/admin/surveys/${id}/invitations?saved=yes`);
      },
      (_values, { refusal }) => again(refusal ? unseen(refusal) : refused('bad-book')),
    );
  }

  @Post('retry')
  retry(@Viewed() viewer: Viewer, @Id() id: string, @Seen() seen: SeenPage): Promise<Page> {
    return this.take(viewer, id, seen, { field: 'retry' }, async (survey) => {
      await this.addresses.retry(survey);
      return DONE;
    });
  }

  private async take(
    viewer: Viewer,
    id: string,
    seen: SeenPage,
    sent: Omit<Sent, 'outcome'>,
    work: (survey: Survey) => ListOutcome | Promise<ListOutcome>,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    try {
      // Whoever gives out or takes back invitations has read whether ballots are given out.
      seen.check(drawingShown(await this.drawings.get(id)));
    } catch (error) {
      return this.page(viewer, survey, { ...sent, outcome: unseen(troubleOf(error).refusal!) });
    }
    const outcome = await work(survey);
    return this.page(viewer, survey, { ...sent, outcome });
  }

  private async page(viewer: Viewer, survey: Survey, sent?: Sent): Promise<Page> {
    const drawing = await this.drawings.get(survey.id);
    const page = invitationsPage(viewer, {
      survey,
      figures: await this.lists.figures(survey.id),
      bounces: await this.bounces.counts(survey.id),
      told: await this.told.of(survey.id),
      waitingLists: await this.back.waiting(survey),
      drawing,
      keepsKey: await this.drawings.keepsKey(survey.id),
      canSendMail: this.addresses.canSendMail,
      refusal: refusalOf(survey),
      sent,
    });
    return withSeen(page, stateOf(drawingShown(drawing)));
  }
}
