import { Get, Injectable, Post } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  Form,
  Id,
  type Page,
  Redirect,
  SentForm,
  type Trouble,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { ConfirmDto } from '../forms/questionnaire.dto.js';
import type { QuestionnaireUse } from '../ports.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** What can be deleted as a whole, as its page tells of it. */
export interface Deletable {
  readonly asked: Questionnaire;
  readonly code: string;
  /** The question of the page, with a place for the name. */
  readonly title: string;
  /** What is lost with it. */
  readonly note: string;
  /** Why it has to stay, and where it is in use; null where it may go. */
  readonly hindrance: string | null;
  readonly uses: readonly QuestionnaireUse[];
  readonly path: string;
}

/** The page that asks once before something is deleted as a whole. */
@Injectable()
export abstract class DeletingController {
  protected abstract find(viewer: Viewer, id: string): Promise<Deletable>;
  /** Refuses, whatever the page said, what has to stay. */
  protected abstract remove(id: string, viewer: Viewer): Promise<void>;

  @Get('delete')
  askDelete(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.deletePage(viewer, id);
  }

  @Post('delete')
  delete(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async () => {
        await this.remove(id, viewer);
        return new Redirect('/admin');
      },
      (_values, trouble) => this.deletePage(viewer, id, trouble),
    );
  }

  protected async deletePage(viewer: Viewer, id: string, trouble?: Trouble): Promise<Page> {
    const { asked, title, uses, path, ...said } = await this.find(viewer, id);
    const { untitled } = words[viewer.language].common;
    const name = textIn(asked.title, viewer.language, asked.languages) || untitled;
    const model = {
      ...said,
      title: fill(title, { name }),
      uses: uses.map((use) => ({ path: `/admin/surveys/${use.id}`, ...use })),
      action: `${path}/delete`,
      back: path,
    };
    return adminPage('delete-whole', viewer, model, trouble);
  }
}
