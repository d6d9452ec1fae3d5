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
import { adviseOn } from '../../wording/index.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { withSilence } from '../draft/silenced.js';
import { SilenceDto } from '../forms/questionnaire.dto.js';
import { refuse } from '../refusals.js';
import { PartEditing } from './part-editing.js';

/** Leaves a finding about the wording as it is, or has it said again. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class WordingController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly parts: PartEditing,
  ) {}

  @Post('wording')
  silence(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(SilenceDto) form: SharedForm<SilenceDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ rule, code, silent }, checkSeen) => {
        await this.drafts.silence(id, ({ content, silenced }) => {
          const advice = adviseOn(content).find((one) => one.rule === rule && one.code === code);
          if (!advice) throw refuse('no-such-item');
          checkSeen(advice.said);
          return withSilence(silenced, advice, silent === 'yes');
        });
        return new Redirect(`/admin/questionnaires/${id}#wording`);
      },
      (_values, trouble) => this.parts.show(viewer, id, trouble),
    );
  }
}
