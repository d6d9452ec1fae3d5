import { Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  ItemParams,
  type Page,
  Params,
  type Redirect,
  Shared,
  type SharedForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { ConditionDto } from '../conditions/condition.dto.js';
import { ConditionEditing } from './condition-editing.js';

/** Who is asked a question or a section. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class ConditionsController {
  constructor(private readonly conditions: ConditionEditing) {}

  @Get('questions/:code/condition')
  ofQuestion(@Viewed() viewer: Viewer, @Params(ItemParams) at: ItemParams): Promise<Page> {
    return this.conditions.show(viewer, at, 'questions');
  }

  @Post('questions/:code/condition')
  reviseQuestion(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) at: ItemParams,
    @Shared(ConditionDto) form: SharedForm<ConditionDto>,
  ): Promise<Page | Redirect> {
    return this.conditions.revise(viewer, at, 'questions', form);
  }

  @Get('sections/:code/condition')
  ofSection(@Viewed() viewer: Viewer, @Params(ItemParams) at: ItemParams): Promise<Page> {
    return this.conditions.show(viewer, at, 'sections');
  }

  @Post('sections/:code/condition')
  reviseSection(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) at: ItemParams,
    @Shared(ConditionDto) form: SharedForm<ConditionDto>,
  ): Promise<Page | Redirect> {
    return this.conditions.revise(viewer, at, 'sections', form);
  }
}
