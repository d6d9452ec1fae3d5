import { Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  Download,
  Form,
  Id,
  type Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { Agreements } from '../agreements.js';
import { proposalPage } from '../pages/proposals.view.js';
import { DecisionDto } from './decisions.dto.js';
import { Decisions } from './decisions.js';

/** What holders' devices sign, to take away, and the way back of their signatures. */
@Controller('rep/agreements/:id')
@Access('rep')
export class DecisionsController {
  constructor(
    private readonly agreements: Agreements,
    private readonly decisions: Decisions,
  ) {}

  @Get('decision.json')
  async take(@Id() id: string): Promise<Download> {
    const decision = await this.decisions.file(id);
    const name = `${decision.act.kind}-${id.slice(0, 8)}.json`;
    return new Download(`${JSON.stringify(decision, null, 2)}\n`, 'application/json', name);
  }

  @Post('signatures')
  bring(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(DecisionDto) form: SentForm<DecisionDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ decision }) => {
        const brought = await this.decisions.bring(id, viewer, decision);
        return new Redirect(brought.kind === 'done' ? brought.path : `/rep/agreements/${id}`);
      },
      async (_values, trouble) =>
        proposalPage(viewer, await this.agreements.get(id, viewer), trouble),
    );
  }
}
