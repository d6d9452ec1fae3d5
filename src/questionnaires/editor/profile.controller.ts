import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, Redirect, viewerOf } from '../../web/index.js';
import {
  addProfileQuestion,
  findProfileQuestion,
  moveProfileQuestion,
  removeProfileQuestion,
  reviseProfileQuestion,
} from '../draft/edit-profile.js';
import { ConfirmDto, ProfileQuestionDto } from '../forms/questionnaire.dto.js';
import { readProfileQuestion } from '../forms/read-questionnaire-forms.js';
import { PartController, type PartKind } from './part.controller.js';
import { profileQuestionPage, profileValues } from './profile-question.view.js';
import { IdParams, ItemParams, readParams } from './read-params.js';
import { submitForm } from './submit-form.js';

@Controller('admin/questionnaires/:id/profile')
@Access('admin')
export class ProfileController extends PartController {
  protected readonly kind: PartKind = {
    name: 'profile',
    find: findProfileQuestion,
    move: moveProfileQuestion,
    remove: removeProfileQuestion,
  };

  @Post()
  add(@Req() request: FastifyRequest, @Param() params: unknown, @Body() body: unknown) {
    const { id } = readParams(IdParams, params);
    return this.parts.add(request, id, { type: ConfirmDto, body }, 'profile', addProfileQuestion);
  }

  @Get(':code')
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const question = findProfileQuestion(draft.content, code);
    return profileQuestionPage(viewerOf(request)!, draft, code, profileValues(question));
  }

  @Post(':code')
  async revise(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    return submitForm(
      ProfileQuestionDto,
      body,
      async (form) => {
        await this.drafts.change(id, (content) =>
          reviseProfileQuestion(content, code, readProfileQuestion(form)),
        );
        return new Redirect(`/admin/questionnaires/${id}#item-${form.code}`);
      },
      (values, trouble) => profileQuestionPage(viewerOf(request)!, draft, code, values, trouble),
    );
  }
}
