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
import { staleIn, staleOfPart, wordsOfStale } from '../draft/stale-texts.js';
import { FitsDto } from '../forms/questionnaire.dto.js';
import { refuse } from '../refusals.js';
import { PartEditing } from './part-editing.js';

/** Says of texts that another language has left behind that they fit all the same. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class TranslationsController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly parts: PartEditing,
  ) {}

  @Post('translations')
  fits(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(FitsDto) form: SharedForm<FitsDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ language, part }, checkSeen) => {
        await this.drafts.settleStale(id, ({ content, stale }) => {
          const told = staleOfPart(staleIn(content, stale), language, part);
          if (told.length === 0) throw refuse('no-such-item');
          checkSeen(wordsOfStale(content, told));
          return (stale ?? []).filter((one) => !told.includes(one));
        });
        return new Redirect(`/admin/questionnaires/${id}#translations`);
      },
      (_values, trouble) => this.parts.show(viewer, id, trouble),
    );
  }
}
