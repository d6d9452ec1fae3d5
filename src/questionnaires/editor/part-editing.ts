import { Inject, Injectable } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  type Page,
  Redirect,
  type SharedForm,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import type { Change } from '../draft/change.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { QUESTIONNAIRE_USES, type QuestionnaireUses } from '../ports.js';
import { editorPage } from './editor.view.js';

/** One press on something of a questionnaire, and the page that shows it again where it is refused. */
export interface Press<T extends object> {
  readonly form: SharedForm<T>;
  /** What there is to be seen of it before the press does anything. */
  readonly seen: (content: Questionnaire) => unknown;
  readonly edit: (content: Questionnaire, form: T) => Questionnaire;
  readonly again: (trouble: Trouble) => Promise<Page>;
  readonly change: Change;
  /** Where the page of the questionnaire opens afterwards. */
  readonly anchor: string;
}

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
    const uses = await this.uses.of(id, viewer.language);
    return editorPage(viewer, draft, { uses, steps: await this.drafts.steps(id) }, trouble);
  }

  /** Does what a press says, to what it saw and to nothing else. */
  press<T extends object>(
    id: string,
    { form, seen, edit, again, change, anchor }: Press<T>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async (sent, checkSeen) => {
        await this.drafts.change(
          id,
          (content) => {
            checkSeen(seen(content));
            return edit(content, sent);
          },
          () => change,
        );
        return new Redirect(`/admin/questionnaires/${id}${anchor}`);
      },
      (_values, trouble) => again(trouble),
    );
  }

  /** Says the code that the part has afterwards. */
  async edit(
    id: string,
    change: Pick<Change, 'kind' | 'part'>,
    work: (content: Questionnaire) => Edited,
  ): Promise<string> {
    let code = '';
    await this.drafts.change(
      id,
      (content) => {
        const edited = work(content);
        code = edited.code;
        return edited.questionnaire;
      },
      () => ({ ...change, code }),
    );
    return code;
  }
}
