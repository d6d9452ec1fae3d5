import { Get, Injectable, Post } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  Id,
  type Page,
  Pressed,
  Redirect,
  type SharedForm,
  stateOf,
  type Trouble,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { ConfirmDto } from '../forms/questionnaire.dto.js';
import type { QuestionnaireUse } from '../ports.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** What can be deleted as a whole, as its page tells of it. */
export interface Deletable {
  readonly asked: Questionnaire;
  /** What its page takes it to be: anything else is not what was to be deleted. */
  readonly seen: unknown;
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
  /**
   * Refuses, whatever the page said, what has to stay.
   *
   * @param checkSeen throws when what is there is not what the page showed
   */
  protected abstract remove(
    id: string,
    viewer: Viewer,
    checkSeen: (now: unknown) => void,
  ): Promise<void>;

  @Get('delete')
  async askDelete(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const deletable = await this.find(viewer, id);
    return withSeen(deletePage(viewer, deletable), stateOf(deletable.seen));
  }

  @Post('delete')
  delete(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(ConfirmDto) form: SharedForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async (_sent, checkSeen) => {
        await this.remove(id, viewer, checkSeen);
        return new Redirect('/admin');
      },
      async (_values, trouble) => deletePage(viewer, await this.find(viewer, id), trouble),
    );
  }
}

function deletePage(viewer: Viewer, deletable: Deletable, trouble?: Trouble): Page {
  const { asked, code, title, note, hindrance, uses, path } = deletable;
  const { untitled } = words[viewer.language].common;
  const name = textIn(asked.title, viewer.language, asked.languages) || untitled;
  const model = {
    code,
    note,
    hindrance,
    title: fill(title, { name }),
    uses: uses.map((use) => ({ path: `/admin/surveys/${use.id}`, ...use })),
    action: `${path}/delete`,
    back: path,
  };
  return adminPage('delete-whole', viewer, model, trouble);
}
