import { Controller, Inject, Post } from '@nestjs/common';
import {
  Access,
  Form,
  Id,
  type Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { copyOf } from '../draft/copy-of.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { ConfirmDto } from '../forms/questionnaire.dto.js';
import { QUESTIONNAIRE_USES, type QuestionnaireUses } from '../ports.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { type Deletable, DeletingController } from './deleting.controller.js';
import { PartEditing } from './part-editing.js';

/** What can be done to a questionnaire as a whole: another one like it, and none of it any more. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class WholeController extends DeletingController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly parts: PartEditing,
    @Inject(QUESTIONNAIRE_USES) private readonly uses: QuestionnaireUses,
  ) {
    super();
  }

  @Post('copy')
  async copy(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    const { content, silenced } = await this.drafts.get(id);
    return form.settle(
      async () => {
        const taken = (await this.drafts.all()).map(({ code }) => code);
        const copy = await this.drafts.create(copyOf(content, taken), silenced);
        return new Redirect(`/admin/questionnaires/${copy}/general`);
      },
      (_values, trouble) => this.parts.show(viewer, id, trouble),
    );
  }

  protected async find(viewer: Viewer, id: string): Promise<Deletable> {
    const { code, content } = await this.drafts.get(id);
    const uses = await this.uses.of(id, viewer.language);
    const { whole, refusals } = words[viewer.language];
    return {
      asked: content,
      seen: content,
      code,
      title: whole.deleteTitle,
      note: whole.deleteNote,
      hindrance: uses.length > 0 ? refusals['questionnaire-asked'] : null,
      uses,
      path: `/admin/questionnaires/${id}`,
    };
  }

  protected async remove(
    id: string,
    viewer: Viewer,
    checkSeen: (now: unknown) => void,
  ): Promise<void> {
    const uses = await this.uses.of(id, viewer.language);
    if (uses.length > 0) throw refuse('questionnaire-asked');
    await this.drafts.delete(id, checkSeen);
  }
}
