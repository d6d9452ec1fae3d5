import { Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  Ceremony,
  Id,
  type Page,
  Redirect,
  troubleOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { Agreements } from '../agreements.js';
import { proposalPage } from './proposals.view.js';

/** One proposal, and the two buttons that end it. */
@Controller('rep/agreements/:id')
@Access('rep')
export class AgreementsController {
  constructor(private readonly agreements: Agreements) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return proposalPage(viewer, await this.agreements.get(id, viewer));
  }

  @Post('agree')
  @Ceremony()
  agree(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page | Redirect> {
    return this.end(viewer, id, () => this.agreements.agree(id, viewer));
  }

  @Post('withdraw')
  withdraw(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page | Redirect> {
    return this.end(viewer, id, () => this.agreements.withdraw(id, viewer));
  }

  /** Back to what it is about; or the proposal again, with why it was not ended. */
  private async end(
    viewer: Viewer,
    id: string,
    act: () => Promise<string>,
  ): Promise<Page | Redirect> {
    try {
      return new Redirect(await act());
    } catch (error) {
      const trouble = troubleOf(error);
      return proposalPage(viewer, await this.agreements.get(id, viewer), trouble);
    }
  }
}
