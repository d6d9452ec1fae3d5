import { Controller } from '@nestjs/common';
import { adminWords, type Deletable, DeletingController } from '../../questionnaires/index.js';
import { Access, type Viewer } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { checkEditable } from '../life/survey-life.js';
import { settingsOf } from '../settings/survey-settings.js';

/** A draft of a survey can be deleted: nobody was told of it, and nobody has answered. */
@Controller('admin/surveys/:id')
@Access('admin')
export class DeleteDraftController extends DeletingController {
  constructor(private readonly surveys: SurveyDirectory) {
    super();
  }

  protected async find({ language }: Viewer, id: string): Promise<Deletable> {
    const survey = await this.surveys.get(id);
    const { slug, state, definition } = survey;
    const { whole } = adminWords[language];
    return {
      asked: definition.questionnaire,
      seen: settingsOf(survey),
      code: slug,
      title: whole.deleteSurveyTitle,
      note: whole.deleteSurveyNote,
      hindrance: state === 'draft' ? null : whole.announced,
      uses: [],
      path: `/admin/surveys/${id}`,
    };
  }

  protected async remove(
    id: string,
    _viewer: Viewer,
    checkSeen: (now: unknown) => void,
  ): Promise<void> {
    checkEditable((await this.surveys.get(id)).state);
    await this.surveys.deleteDraft(id, (draft) => checkSeen(settingsOf(draft)));
  }
}
