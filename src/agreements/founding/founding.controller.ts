import { Controller, Post } from '@nestjs/common';
import { Access, Ceremony, Id, Redirect, Viewed, type Viewer } from '../../web/index.js';
import { Agreements } from '../agreements.js';
import { FoundCouncil } from './found-council.js';

/** Where a rep proposes to found the council with a list that its devices have confirmed. */
@Controller('rep/council/lists/:id/founding')
@Access('rep')
export class FoundingController {
  constructor(private readonly agreements: Agreements) {}

  @Post()
  @Ceremony()
  async propose(@Viewed() viewer: Viewer, @Id() subject: string): Promise<Redirect> {
    const id = await this.agreements.propose(FoundCouncil.kind, viewer, { subject, content: {} });
    return new Redirect(`/rep/agreements/${id}`);
  }
}
