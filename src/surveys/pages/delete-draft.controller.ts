import { Controller, Get, Post } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { adminPage, adminWords, ConfirmDto } from '../../questionnaires/index.js';
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
import { SurveyDirectory } from '../directory/survey-directory.js';
import { checkEditable } from '../life/survey-life.js';

/** A draft of a survey can be deleted: nobody was told of it, and nobody has answered. */
@Controller('admin/surveys/:id/delete')
@Access('admin')
export class DeleteDraftController {
  constructor(private readonly surveys: SurveyDirectory) {}

  @Get()
  ask(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, id);
  }

  @Post()
  delete(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async () => {
        checkEditable((await this.surveys.get(id)).state);
        await this.surveys.deleteDraft(id);
        return new Redirect('/admin');
      },
      (_values, trouble) => this.page(viewer, id, trouble),
    );
  }

  private async page(viewer: Viewer, id: string, trouble?: Trouble): Promise<Page> {
    const { slug, state, definition } = await this.surveys.get(id);
    const { whole, common } = adminWords[viewer.language];
    const { title, languages } = definition.questionnaire;
    const name = textIn(title, viewer.language, languages) || common.untitled;
    const back = `/admin/surveys/${id}`;
    const model = {
      title: fill(whole.deleteSurveyTitle, { name }),
      code: slug,
      note: whole.deleteSurveyNote,
      hindrance: state === 'draft' ? null : whole.announced,
      uses: [],
      action: `${back}/delete`,
      back,
    };
    return adminPage('delete-whole', viewer, model, trouble);
  }
}
