import { Controller, Post } from '@nestjs/common';
import type { Section } from '../../questionnaire/index.js';
import {
  Access,
  Form,
  Id,
  ItemParams,
  type Page,
  Params,
  type Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { findOrRefuse } from '../draft/coded-items.js';
import { addQuestion } from '../draft/edit-questions.js';
import { addSection, moveSection, removeSection, reviseSection } from '../draft/edit-sections.js';
import { AddQuestionDto, ConfirmDto, SectionDto } from '../forms/questionnaire.dto.js';
import { readSection } from '../forms/read-questionnaire-forms.js';
import { PartController, type PartKind } from './part.controller.js';
import { sectionPage, sectionValues } from './parts.view.js';

const SECTION: PartKind<Section, SectionDto> = {
  name: 'sections',
  form: SectionDto,
  find: (content, code) => findOrRefuse(content.sections, code),
  titleOf: ({ title }) => title,
  values: sectionValues,
  page: sectionPage,
  revise: (content, { code }, sent) => ({
    questionnaire: reviseSection(content, code, readSection(sent)),
    code,
  }),
  move: moveSection,
  remove: removeSection,
};

@Controller('admin/questionnaires/:id/sections')
@Access('admin')
export class SectionsController extends PartController<Section, SectionDto> {
  protected readonly kind = SECTION;

  @Post()
  add(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return this.parts.add(viewer, id, form, 'sections', addSection);
  }

  @Post(':code/questions')
  addQuestion(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Form(AddQuestionDto) form: SentForm<AddQuestionDto>,
  ): Promise<Page | Redirect> {
    return this.parts.add(viewer, id, form, 'questions', (content, { kind }) =>
      addQuestion(content, code, kind),
    );
  }
}
