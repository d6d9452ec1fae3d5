import { BadRequestException, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  Form,
  OwnAddress,
  Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { AccountService } from '../account.service.js';
import { AccountLinks } from '../links/account-links.js';
import { readLogin } from '../login-name.js';
import { PasswordResets } from '../reset/password-resets.js';
import { AccountRemoval } from './account-removal.js';
import { InvitationDto, RemovalDto } from './accounts.dto.js';
import { accountsPage, invitationPage, noAccountPage, removalPage } from './accounts.view.js';
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
  async list(@Viewed() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    const resets = await this.resets.known();
    const pending = await this.links.pending();
    const content = { accounts: await this.accounts.list(), resets, pending };
    return accountsPage(viewer, content, done);
  }

  /** Answers with the link itself, not with a redirect: it is shown once and stored nowhere. */
  @Post('invitations')
  async invite(
    @Viewed() viewer: Viewer,
    @Form(InvitationDto) { checked: form }: SentForm<InvitationDto>,
  ): Promise<Page> {
    if (form.kind === 'invalid') throw new BadRequestException();
    const { role, forWhom = '' } = form.value;
    const path = await this.links.issueInvitation(role, viewer.accountId, cleanName(forWhom));
    const link = `${this.own.read()}${path}`;
    return invitationPage(viewer, role, link, this.own.isOfThisMachine);
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
  async remove(
    @Viewed() viewer: Viewer,
    @Param('id') id: string,
    @Form(RemovalDto) { checked: form }: SentForm<RemovalDto>,
  ): Promise<Page | Redirect> {
    const account = await this.accounts.byId(id);
    if (!account) return noAccountPage(viewer);
    if (account.id === viewer.accountId) return this.removalPage(viewer, account, 'own-account');
    if (form.kind === 'invalid' || readLogin(form.value.login) !== account.login) {
      return this.removalPage(viewer, account, 'not-confirmed');
    }
    const outcome = await this.removal.remove(id);
    switch (outcome) {
      case 'last-admin':
      case 'holders-needed':
        return this.removalPage(viewer, account, outcome);
      case 'not-found':
      case 'removed':
        return new Redirect('/admin/accounts?done=removed');
    }
  }

  private async removalPage(
    viewer: Viewer,
    account: Account,
    problem?: RemovalProblem,
  ): Promise<Page> {
    const held = await this.removal.surveysHeldBy(account.id, viewer.language);
    return removalPage(viewer, account, held, problem);
  }
}

/** A name on one line, as the list shows it; null where none was typed. */
const cleanName = (typed: string): string | null =>
  typed.replace(/[\p{C}\s]+/gu, ' ').trim() || null;
