import { Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  Form,
  LANGUAGES,
  type Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { newQuestionnaire } from '../draft/new-questionnaire.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { NewQuestionnaireDto } from '../forms/questionnaire.dto.js';
import { readNewQuestionnaire } from '../forms/read-questionnaire-forms.js';
import { newQuestionnairePage } from './new-questionnaire.view.js';

/** Where a questionnaire begins: a title, a code and its languages. */
@Controller('admin/questionnaires')
@Access('admin')
export class NewQuestionnaireController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get('new')
  blank(@Viewed() viewer: Viewer): Page {
    const others = LANGUAGES.filter((language) => language !== viewer.language);
    return newQuestionnairePage(viewer, { languages: [viewer.language, ...others].join(' ') });
  }

  @Post()
  create(
    @Viewed() viewer: Viewer,
    @Form(NewQuestionnaireDto) form: SentForm<NewQuestionnaireDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async (sent) => {
        const id = await this.drafts.create(newQuestionnaire(readNewQuestionnaire(sent)));
        return new Redirect(`/admin/questionnaires/${id}`);
      },
      (values, trouble) => newQuestionnairePage(viewer, values, trouble),
    );
  }
}
