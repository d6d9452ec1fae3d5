import { Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  Id,
  type Page,
  Redirect,
  Shared,
  type SharedForm,
  stateOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { reviseGeneral } from '../draft/new-questionnaire.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { GeneralDto } from '../forms/questionnaire.dto.js';
import { readGeneral } from '../forms/read-questionnaire-forms.js';
import { PartEditing } from './part-editing.js';
import { generalPage, generalValues } from './parts.view.js';
import { withStale } from './stale.view.js';

/** A questionnaire at a glance, and its title, introduction and languages. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class QuestionnaireController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly parts: PartEditing,
  ) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.parts.show(viewer, id);
  }

  @Get('general')
  async general(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const draft = await this.drafts.get(id);
    const values = generalValues(draft.content);
    const page = withStale(generalPage(viewer, draft, values), viewer, draft, 'general', values);
    return withSeen(page, stateOf(values));
  }

  @Post('general')
  async revise(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(GeneralDto) form: SharedForm<GeneralDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    return form.settle(
      async (sent, checkSeen) => {
        await this.drafts.change(
          id,
          (content) => {
            checkSeen(generalValues(content));
            return reviseGeneral(content, readGeneral(sent));
          },
          () => ({ kind: 'changed', part: 'general' }),
        );
        return new Redirect(`/admin/questionnaires/${id}`);
      },
      (values, trouble) => {
        const page = generalPage(viewer, draft, values, trouble);
        return withStale(page, viewer, draft, 'general', values);
      },
    );
  }
}
