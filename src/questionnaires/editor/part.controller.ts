import { Body, Get, Injectable, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LocalisedText } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { type Page, type Redirect, viewerOf } from '../../web/index.js';
import type { Direction } from '../draft/coded-items.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { ConfirmDto, MoveDto } from '../forms/questionnaire.dto.js';
import { PartEditing } from './part-editing.js';
import { type DeletablePart, deletePage } from './parts.view.js';
import { ItemParams, readParams } from './read-params.js';

/** One kind of part of a questionnaire, and what can be done to any one of them. */
export interface PartKind {
  readonly name: DeletablePart;
  find(
    content: Questionnaire,
    code: string,
  ): {
    readonly code: string;
    readonly title: LocalisedText;
  };
  move(content: Questionnaire, code: string, direction: Direction): Questionnaire;
  remove(content: Questionnaire, code: string): Questionnaire;
}

/** The routes that sections, questions and profile questions have in common. */
@Injectable()
export abstract class PartController {
  protected abstract readonly kind: PartKind;

  constructor(
    protected readonly drafts: QuestionnaireDrafts,
    protected readonly parts: PartEditing,
  ) {}

  @Post(':code/move')
  move(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id, code } = readParams(ItemParams, params);
    const move = (content: Questionnaire, { direction }: MoveDto) =>
      this.kind.move(content, code, direction);
    return this.parts.change(request, id, { type: MoveDto, body }, move, `#item-${code}`);
  }

  @Get(':code/delete')
  async askDelete(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, code } = readParams(ItemParams, params);
    const draft = await this.drafts.get(id);
    const item = this.kind.find(draft.content, code);
    return deletePage(viewerOf(request)!, draft, this.kind.name, item);
  }

  @Post(':code/delete')
  delete(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id, code } = readParams(ItemParams, params);
    const remove = (content: Questionnaire) => this.kind.remove(content, code);
    return this.parts.change(request, id, { type: ConfirmDto, body }, remove);
  }
}
