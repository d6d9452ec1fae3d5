import { Controller } from '@nestjs/common';
import type { Section } from '../../questionnaire/index.js';
import { Access } from '../../web/index.js';
import { findOrRefuse } from '../draft/coded-items.js';
import { addSection, moveSection, removeSection, reviseSection } from '../draft/edit-sections.js';
import { SectionDto } from '../forms/questionnaire.dto.js';
import { readSection } from '../forms/read-questionnaire-forms.js';
import type { PartKind } from './part-kind.js';
import { PartController } from './part.controller.js';
import { sectionPage, sectionValues } from './parts.view.js';

const SECTION: PartKind<Section, SectionDto> = {
  name: 'sections',
  form: SectionDto,
  find: (content, code) => findOrRefuse(content.sections, code),
  titleOf: ({ title }) => title,
  values: sectionValues,
  page: sectionPage,
  add: addSection,
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
}
