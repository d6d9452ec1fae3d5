import { Controller, Post } from '@nestjs/common';
import {
  Access,
  Id,
  type Page,
  Pressed,
  Redirect,
  type SharedForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { TurnDto } from '../forms/questionnaire.dto.js';
import { PartEditing } from './part-editing.js';

/** Goes back behind the last change of a questionnaire, or forth again. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class StepsController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly parts: PartEditing,
  ) {}

  @Post('steps')
  turn(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(TurnDto) form: SharedForm<TurnDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ step }, checkSeen) => {
        await this.drafts.turn(id, step, checkSeen);
        return new Redirect(`/admin/questionnaires/${id}#last-change`);
      },
      (_values, trouble) => this.parts.show(viewer, id, trouble),
    );
  }
}
