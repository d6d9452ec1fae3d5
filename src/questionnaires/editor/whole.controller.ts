import { Controller, Get, Inject, Post } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import {
  Access,
  Form,
  Id,
  type Page,
  Redirect,
  SentForm,
  type Trouble,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { copyOf } from '../draft/copy-of.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { ConfirmDto } from '../forms/questionnaire.dto.js';
import { QUESTIONNAIRE_USES, type QuestionnaireUses } from '../ports.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** What can be done to a questionnaire as a whole: another one like it, and none of it any more. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class WholeController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    @Inject(QUESTIONNAIRE_USES) private readonly uses: QuestionnaireUses,
  ) {}

  @Post('copy')
  async copy(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    const { content } = await this.drafts.get(id);
    return form.settle(
      async () => {
        const taken = (await this.drafts.all()).map(({ code }) => code);
        return new Redirect(
          `/admin/questionnaires/${await this.drafts.create(copyOf(content, taken))}/general`,
        );
      },
      (_values, trouble) => this.page(viewer, id, trouble),
    );
  }

  @Get('delete')
  askDelete(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, id);
  }

  @Post('delete')
  delete(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async () => {
        const uses = await this.uses.of(id, viewer.language);
        if (uses.length > 0) throw refuse('questionnaire-asked');
        await this.drafts.delete(id);
        return new Redirect('/admin');
      },
      (_values, trouble) => this.page(viewer, id, trouble),
    );
  }

  private async page(viewer: Viewer, id: string, trouble?: Trouble): Promise<Page> {
    const { code, content } = await this.drafts.get(id);
    const uses = await this.uses.of(id, viewer.language);
    const t = words[viewer.language];
    const name = textIn(content.title, viewer.language, content.languages) || t.common.untitled;
    const back = `/admin/questionnaires/${id}`;
    const model = {
      title: fill(t.whole.deleteTitle, { name }),
      code,
      note: t.whole.deleteNote,
      hindrance: uses.length > 0 ? t.refusals['questionnaire-asked'] : null,
      uses: uses.map((use) => ({ path: `/admin/surveys/${use.id}`, ...use })),
      action: `${back}/delete`,
      back,
    };
    return adminPage('delete-whole', viewer, model, trouble);
  }
}
