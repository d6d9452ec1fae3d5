import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Account, AccountService, readLogin } from '../../accounts/index.js';
import {
  Access,
  Ceremony,
  Form,
  type Page,
  Redirect,
  Seen,
  SeenPage,
  SentForm,
  stateOf,
  textOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { Agreements } from '../agreements.js';
import { RemovalDto } from './removal.dto.js';
import type { RemovalProblem } from './removal-problem.js';
import { noAccountPage, removalPage } from './removal.view.js';
import { Removals } from './removals.js';
import { RemoveAccount } from './remove-account.js';

/** Where an administrator removes an account alone, or reads who has to. */
@Controller('admin/accounts/:id/removal')
@Access('admin')
export class RemovalController {
  constructor(
    private readonly accounts: AccountService,
    private readonly removals: Removals,
    private readonly agreements: Agreements,
  ) {}

  @Get()
  async ask(@Viewed() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const account = await this.accounts.byId(id);
    return account ? this.page(viewer, account) : noAccountPage(viewer);
  }

  @Post()
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
      this.page(viewer, account, problem, textOf(values['login']));
    if (account.id === viewer.accountId) return again('own-account');
    if (form.kind === 'invalid' || readLogin(form.value.login) !== account.login) {
      return again('not-confirmed');
    }
    if (!seen.isStill(await this.removals.surveysHeldBy(id, viewer.language))) {
      return again('others-held-now');
    }
    const outcome = await this.removals.removeAlone(id);
    switch (outcome) {
      case 'last-admin':
      case 'holders-needed':
      case 'takes-two':
        return again(outcome);
      case 'not-found':
      case 'removed':
        return new Redirect('/admin/accounts?done=removed');
    }
  }

  private async page(
    viewer: Viewer,
    account: Account,
    problem?: RemovalProblem,
    typed?: string,
  ): Promise<Page> {
    const held = await this.removals.surveysHeldBy(account.id, viewer.language);
    const deciders = await this.removals.decidersOf(account);
    const of = { subject: account.id, kind: RemoveAccount.kind };
    const isProposed = (await this.agreements.open(viewer, of)).length > 0;
    const asked = { account, held, deciders, isProposed };
    return withSeen(removalPage(viewer, asked, problem, typed), stateOf(held));
  }
}
