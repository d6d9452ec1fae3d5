import { Controller } from '@nestjs/common';
import { adminWords, type Deletable, DeletingController } from '../../questionnaires/index.js';
import { Access, type Viewer } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { checkEditable } from '../life/survey-life.js';

/** A draft of a survey can be deleted: nobody was told of it, and nobody has answered. */
@Controller('admin/surveys/:id')
@Access('admin')
export class DeleteDraftController extends DeletingController {
  constructor(private readonly surveys: SurveyDirectory) {
    super();
  }

  protected async find({ language }: Viewer, id: string): Promise<Deletable> {
    const { slug, state, definition } = await this.surveys.get(id);
    const { whole } = adminWords[language];
    return {
      asked: definition.questionnaire,
      code: slug,
      title: whole.deleteSurveyTitle,
      note: whole.deleteSurveyNote,
      hindrance: state === 'draft' ? null : whole.announced,
      uses: [],
      path: `/admin/surveys/${id}`,
    };
  }

  protected async remove(id: string): Promise<void> {
    checkEditable((await this.surveys.get(id)).state);
    await this.surveys.deleteDraft(id);
  }
}
