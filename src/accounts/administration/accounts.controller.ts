import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  Ceremony,
  Form,
  OwnAddress,
  Page,
  Redirect,
  Seen,
  SeenPage,
  type SentForm,
  Shared,
  type SharedForm,
  stateOf,
  textOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { AccountService } from '../account.service.js';
import { AccountLinks } from '../links/account-links.js';
import { readLogin } from '../login-name.js';
import { PasswordResets } from '../reset/password-resets.js';
import { AccountRemoval } from './account-removal.js';
import { InvitationDto, RemovalDto } from './accounts.dto.js';
import {
  accountsPage,
  invitationPage,
  noAccountPage,
  removalPage,
  type SentToAccounts,
} from './accounts.view.js';
import { readNames } from './read-names.js';
import type { RemovalProblem } from './removal-problem.js';

@Controller('admin/accounts')
@Access('admin')
export class AccountsController {
  constructor(
    private readonly accounts: AccountService,
    private readonly removal: AccountRemoval,
    private readonly links: AccountLinks,
    private readonly resets: PasswordResets,
    private readonly own: OwnAddress,
  ) {}

  @Get()
  list(@Viewed() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.page(viewer, { done });
  }

  /** Answers with the links themselves, not with a redirect: they are shown once and stored nowhere. */
  @Post('invitations')
  invite(
    @Viewed() viewer: Viewer,
    @Shared(InvitationDto) form: SharedForm<InvitationDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ role, forWhom = '' }) => {
        const people = readNames(forWhom);
        const paths = await this.links.issueInvitations(role, viewer.accountId, people);
        const links = paths.map((path, i) => ({
          name: people[i] ?? null,
          link: `${this.own.read()}${path}`,
        }));
        return invitationPage(viewer, role, links, this.own.isOfThisMachine);
      },
      (typed, trouble) => this.page(viewer, { typed, broken: trouble.fields }),
    );
  }

  @Post('invitations/:id/withdrawal')
  async withdraw(@Param('id') id: string): Promise<Redirect> {
    await this.links.withdraw(id);
    return new Redirect('/admin/accounts?done=withdrawn');
  }

  @Get(':id/removal')
  async askRemoval(@Viewed() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const account = await this.accounts.byId(id);
    return account ? this.removalPage(viewer, account) : noAccountPage(viewer);
  }

  @Post(':id/removal')
  @Ceremony()
  async remove(
    @Viewed() viewer: Viewer,
    @Param('id') id: string,
    @Form(RemovalDto) { checked: form, values }: SentForm<RemovalDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    const account = await this.accounts.byId(id);
    if (!account) return noAccountPage(viewer);
    const again = (problem: RemovalProblem) =>
      this.removalPage(viewer, account, problem, textOf(values['login']));
    if (account.id === viewer.accountId) return again('own-account');
    if (form.kind === 'invalid' || readLogin(form.value.login) !== account.login) {
      return again('not-confirmed');
    }
    if (!seen.isStill(await this.removal.surveysHeldBy(id, viewer.language))) {
      return again('others-held-now');
    }
    const outcome = await this.removal.remove(id);
    switch (outcome) {
      case 'last-admin':
      case 'holders-needed':
        return again(outcome);
      case 'not-found':
      case 'removed':
        return new Redirect('/admin/accounts?done=removed');
    }
  }

  private async page(viewer: Viewer, sent: SentToAccounts): Promise<Page> {
    const resets = await this.resets.known();
    const pending = await this.links.pending();
    return accountsPage(viewer, { accounts: await this.accounts.list(), resets, pending }, sent);
  }

  private async removalPage(
    viewer: Viewer,
    account: Account,
    problem?: RemovalProblem,
    typed?: string,
  ): Promise<Page> {
    const held = await this.removal.surveysHeldBy(account.id, viewer.language);
    return withSeen(removalPage(viewer, account, held, problem, typed), stateOf(held));
  }
}
