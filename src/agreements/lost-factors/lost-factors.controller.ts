import { Controller, Get, Post } from '@nestjs/common';
import { AccountService, SecondFactors } from '../../accounts/index.js';
import { Access, Ceremony, Id, Page, Redirect, Viewed, type Viewer } from '../../web/index.js';
import { Agreements } from '../agreements.js';
import { viewProposals } from '../pages/proposals.view.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { ClearFactors } from './clear-factors.js';

const HOME = '/rep/lost-factors';

/** Where a rep proposes to take lost second factors off somebody's account. */
@Controller(HOME)
@Access('rep')
export class LostFactorsController {
  constructor(
    private readonly accounts: AccountService,
    private readonly factors: SecondFactors,
    private readonly agreements: Agreements,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer): Promise<Page> {
    const t = words[viewer.language].lostFactors;
    const waiting = await this.agreements.open(viewer, { kind: ClearFactors.kind });
    const others = (await this.accounts.list()).filter(({ id }) => id !== viewer.accountId);
    const withFactors = await this.factors.owners();
    const model = {
      title: t.title,
      t,
      accounts: others
        .filter(({ id }) => withFactors.has(id))
        .map(({ id, login }) => ({
          login,
          path: `${HOME}/${id}`,
          isWaiting: waiting.some(({ proposal }) => proposal.subject === id),
        })),
      proposals: viewProposals({ open: waiting, done: [] }, viewer.language),
    };
    return new Page('rep/lost-factors', model, 200, viewer.language);
  }

  @Post(':id')
  @Ceremony()
  async propose(@Viewed() viewer: Viewer, @Id() id: string): Promise<Redirect> {
    if (id === viewer.accountId) throw refuse('own-factors');
    await this.agreements.propose(ClearFactors.kind, viewer, { subject: id, content: {} });
    return new Redirect(HOME);
  }
}
