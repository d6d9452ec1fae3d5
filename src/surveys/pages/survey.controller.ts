import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, Redirect, viewerOf } from '../../web/index.js';
import {
  QuestionnaireDrafts,
  type Trouble,
  IdParams,
  readParams,
  submitForm,
  troubleOf,
} from '../../questionnaires/index.js';
import { CloseDto, StepDto } from '../forms/survey.dto.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { checkStep } from '../life/survey-life.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import type { Survey } from '../directory/survey.entity.js';
import { closePage, surveyPage } from './survey.view.js';

/** A survey and the steps of its life that are an admin's; the reps open its results. */
@Controller('admin/surveys/:id')
@Access('admin')
export class SurveyController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly drafts: QuestionnaireDrafts,
    private readonly planning: SurveyPlanning,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    return this.page(request, await this.surveys.get(readParams(IdParams, params).id));
  }

  @Post('steps')
  async step(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id } = readParams(IdParams, params);
    return submitForm(
      StepDto,
      body,
      async ({ step }) => {
        await this.take(step, id);
        // The share of the council's key that is printed can be seen once, and only now.
        const next = step === 'scheduled' ? '/recovery' : '';
        return new Redirect(`/admin/surveys/${id}${next}`);
      },
      async (_values, trouble) => this.page(request, await this.surveys.get(id), trouble),
    );
  }

  @Get('close')
  async askClose(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const survey = await this.surveys.get(readParams(IdParams, params).id);
    try {
      checkStep(survey.state, 'closed');
    } catch (error) {
      return this.page(request, survey, troubleOf(error));
    }
    return closePage(viewerOf(request)!, survey);
  }

  @Post('close')
  async close(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(readParams(IdParams, params).id);
    return submitForm<CloseDto>(
      CloseDto,
      body,
      async ({ word }) => {
        await this.planning.close(survey.id, word);
        return new Redirect(`/admin/surveys/${survey.id}`);
      },
      (_values, trouble) => closePage(viewerOf(request)!, survey, trouble),
    );
  }

  private take(step: StepDto['step'], id: string): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    switch (step) {
      case 'scheduled':
        return this.planning.schedule(id, today);
      case 'open':
        return this.planning.open(id, today);
      case 'finish-closing':
        return this.planning.finishClosing(id);
      case 'archived':
        return this.planning.archive(id);
    }
  }

  private async page(request: FastifyRequest, survey: Survey, trouble?: Trouble): Promise<Page> {
    const { state, questionnaireId } = survey;
    const draft =
      state === 'draft' && questionnaireId ? await this.drafts.byId(questionnaireId) : null;
    const viewer = viewerOf(request)!;
    return surveyPage(viewer, request.host, survey, draft?.content ?? null, trouble);
  }
}
