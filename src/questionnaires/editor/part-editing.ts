import { Inject, Injectable } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import { type Page, Redirect, type SentForm, type Trouble, type Viewer } from '../../web/index.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { QUESTIONNAIRE_USES, type QuestionnaireUses } from '../ports.js';
import { editorPage } from './editor.view.js';

/** A questionnaire after an edit, and the code that the part in question has now. */
export interface Edited {
  readonly questionnaire: Questionnaire;
  readonly code: string;
}

/** The page of a questionnaire, and its small forms of one button each, refused on the page itself. */
@Injectable()
export class PartEditing {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    @Inject(QUESTIONNAIRE_USES) private readonly uses: QuestionnaireUses,
  ) {}

  async show(viewer: Viewer, id: string, trouble?: Trouble): Promise<Page> {
    const draft = await this.drafts.get(id);
    return editorPage(viewer, draft, await this.uses.of(id, viewer.language), trouble);
  }

  /** Changes the questionnaire as a form of its page says. */
  change<T extends object>(
    viewer: Viewer,
    id: string,
    form: SentForm<T>,
    edit: (content: Questionnaire, form: T) => Questionnaire,
    anchor = '',
  ): Promise<Page | Redirect> {
    return form.settle(
      async (sent) => {
        await this.drafts.change(id, (content) => edit(content, sent));
        return new Redirect(`/admin/questionnaires/${id}${anchor}`);
      },
      (_values, trouble) => this.show(viewer, id, trouble),
    );
  }

  /** Says the code that the part has afterwards. */
  async edit(id: string, work: (content: Questionnaire) => Edited): Promise<string> {
    let code = '';
    await this.drafts.change(id, (content) => {
      const edited = work(content);
      code = edited.code;
      return edited.questionnaire;
    });
    return code;
  }
}
