import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  OwnAddress,
  Page,
  Redirect,
  Shared,
  type SharedForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { AccountService } from '../account.service.js';
import { AccountLinks } from '../links/account-links.js';
import { PasswordResets } from '../reset/password-resets.js';
import { InvitationDto } from './accounts.dto.js';
import { accountsPage, invitationPage, type SentToAccounts } from './accounts.view.js';
import { readNames } from './read-names.js';

@Controller('admin/accounts')
@Access('admin')
export class AccountsController {
  constructor(
    private readonly accounts: AccountService,
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
        const issued = await this.links.issueInvitations(role, viewer.accountId, people);
        if (issued.kind === 'has-link') {
          const typed = { role, forWhom };
          return this.page(viewer, { typed, broken: ['forWhom'], hasLink: true });
        }
        const links = issued.paths.map((path, i) => ({
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

  private async page(viewer: Viewer, sent: SentToAccounts): Promise<Page> {
    const resets = await this.resets.known();
    const pending = await this.links.pending();
    return accountsPage(viewer, { accounts: await this.accounts.list(), resets, pending }, sent);
  }
}
