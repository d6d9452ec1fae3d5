import { Controller, Get, Post } from '@nestjs/common';
import { AccountService } from '../../accounts/index.js';
import { Access, Ceremony, Id, Page, Redirect, Viewed, type Viewer } from '../../web/index.js';
import { Agreements } from '../agreements.js';
import { viewProposals } from '../pages/proposals.view.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { RemoveAccount } from './remove-account.js';

const HOME = '/rep/accounts';

/** Where a rep proposes to remove somebody's account. */
@Controller(HOME)
@Access('rep')
export class AccountsPageController {
  constructor(
    private readonly accounts: AccountService,
    private readonly agreements: Agreements,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer): Promise<Page> {
    const t = words[viewer.language].leaving;
    const waiting = await this.agreements.open(viewer, { kind: RemoveAccount.kind });
    const others = (await this.accounts.list()).filter(({ id }) => id !== viewer.accountId);
    const model = {
      title: t.title,
      t,
      accounts: others.map(({ id, login, role }) => ({
        login,
        role,
        roleName: t.roles[role],
        path: `${HOME}/${id}/removal`,
        isWaiting: waiting.some(({ proposal }) => proposal.subject === id),
      })),
      proposals: viewProposals({ open: waiting, done: [] }, viewer.language),
    };
    return new Page('rep/accounts', model, 200, viewer.language);
  }

  @Post(':id/removal')
  @Ceremony()
  async propose(@Viewed() viewer: Viewer, @Id() id: string): Promise<Redirect> {
    if (id === viewer.accountId) throw refuse('own-removal');
    await this.agreements.propose(RemoveAccount.kind, viewer, { subject: id, content: {} });
    return new Redirect(HOME);
  }
}
