import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Questionnaire } from '../../questionnaire/index.js';
import { Access, type Page, Redirect, viewerOf } from '../../web/index.js';
import { findOrRefuse } from '../draft/coded-items.js';
import { addQuestion } from '../draft/edit-questions.js';
import { addSection, moveSection, removeSection, reviseSection } from '../draft/edit-sections.js';
import { AddQuestionDto, ConfirmDto, SectionDto } from '../forms/questionnaire.dto.js';
import { readSection } from '../forms/read-questionnaire-forms.js';
import { PartController, type PartKind } from './part.controller.js';
import { sectionPage, sectionValues } from './parts.view.js';
import { IdParams, ItemParams, readParams } from './read-params.js';
import { submitForm } from './submit-form.js';

@Controller('admin/questionnaires/:id/sections')
@Access('admin')
export class SectionsController extends PartController {
  protected readonly kind: PartKind = {
    name: 'sections',
    find: (content, code) => findOrRefuse(content.sections, code),
    move: moveSection,
    remove: removeSection,
  };

  @Post()
  add(@Req() request: FastifyRequest, @Param() params: unknown, @Body() body: unknown) {
    const { id } = readParams(IdParams, params);
    return this.parts.add(request, id, { type: ConfirmDto, body }, 'sections', addSection);
  }

  @Get(':code')
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const section = findOrRefuse(draft.content.sections, code);
    return sectionPage(viewerOf(request)!, draft, code, sectionValues(section));
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
      SectionDto,
      body,
      async (form) => {
        await this.drafts.change(id, (content) => reviseSection(content, code, readSection(form)));
        return new Redirect(`/admin/questionnaires/${id}#item-${code}`);
      },
      (values, trouble) => sectionPage(viewerOf(request)!, draft, code, values, trouble),
    );
  }

  @Post(':code/questions')
  addQuestion(@Req() request: FastifyRequest, @Param() params: unknown, @Body() body: unknown) {
    const { id, code } = readParams(ItemParams, params);
    const adding = (content: Questionnaire, { kind }: AddQuestionDto) =>
      addQuestion(content, code, kind);
    return this.parts.add(request, id, { type: AddQuestionDto, body }, 'questions', adding);
  }
}
