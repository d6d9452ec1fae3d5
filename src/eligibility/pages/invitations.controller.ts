import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { Access, type Page, validateDto, viewerOf } from '../../web/index.js';
import { InvitationLists, type ListOutcome, refusalOf } from '../invitations/invitation-lists.js';
import { AddressesDto, DrawingDto, HashesDto } from './invitations.dto.js';
import { invitationsPage, type Sent } from './invitations.view.js';
import { findSurvey } from './find-survey.js';

const UNREADABLE: ListOutcome = { kind: 'refused', refusal: { kind: 'empty' } };

/** How an admin has people invited, without ever holding an invitation. */
@Controller('admin/surveys/:id/invitations')
@Access('admin')
export class InvitationsController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly lists: InvitationLists,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    return this.page(request, await findSurvey(this.surveys, params));
  }

  @Post('hashes')
  addHashes(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page> {
    return this.take(request, params, 'hashes', (survey) => {
      const form = validateDto(HashesDto, body);
      if (form.kind === 'invalid') return UNREADABLE;
      const { hashes, count } = form.value;
      return this.lists.addHashes(survey, hashes, count ? Number(count) : undefined);
    });
  }

  @Post('revoke')
  revoke(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page> {
    return this.take(request, params, 'revoke', (survey) => {
      const form = validateDto(HashesDto, body);
      return form.kind === 'invalid' ? UNREADABLE : this.lists.revoke(survey, form.value.hashes);
    });
  }

  @Post('mail')
  addAddresses(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page> {
    return this.take(request, params, 'addresses', (survey) => {
      const form = validateDto(AddressesDto, body);
      if (form.kind === 'invalid') return UNREADABLE;
      return this.lists.addAddresses(survey, form.value.addresses);
    });
  }

  @Post('drawing')
  planDrawing(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page> {
    return this.take(request, params, 'drawing', (survey) => {
      const form = validateDto(DrawingDto, body);
      if (form.kind === 'invalid') return { kind: 'refused', refusal: { kind: 'bad-book' } };
      return this.lists.planDrawing(survey, form.value.phase, form.value.book.trim());
    });
  }

  @Post('retry')
  retry(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    return this.take(request, params, 'retry', async (survey) => {
      await this.lists.retryFailed(survey);
      return { kind: 'done', read: 0, changed: 0 };
    });
  }

  private async take(
    request: FastifyRequest,
    params: unknown,
    field: Sent['field'],
    work: (survey: Survey) => ListOutcome | Promise<ListOutcome>,
  ): Promise<Page> {
    const survey = await findSurvey(this.surveys, params);
    const outcome = await work(survey);
    return this.page(request, survey, { field, outcome });
  }

  private async page(request: FastifyRequest, survey: Survey, sent?: Sent): Promise<Page> {
    return invitationsPage(viewerOf(request)!, {
      survey,
      figures: await this.lists.figures(survey.id),
      drawing: await this.lists.drawing(survey.id),
      canSendMail: this.lists.canSendMail,
      refusal: refusalOf(survey),
      sent,
    });
  }
}
