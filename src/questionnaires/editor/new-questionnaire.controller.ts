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
import { chosenFile, readQuestionnaireFile } from '../draft/read-questionnaire-file.js';
import { FileDto, NewQuestionnaireDto } from '../forms/questionnaire.dto.js';
import { readNewQuestionnaire } from '../forms/read-questionnaire-forms.js';
import { newQuestionnairePage } from './new-questionnaire.view.js';

/** Where a questionnaire begins: a title, a code and its languages, or a file. */
@Controller('admin/questionnaires')
@Access('admin')
export class NewQuestionnaireController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get('new')
  blank(@Viewed() viewer: Viewer): Page {
    return newQuestionnairePage(viewer, { languages: usualLanguages(viewer) });
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
  @Post('file')
  import(
    @Viewed() viewer: Viewer,
    @Form(FileDto) form: SentForm<FileDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ content, file }) => {
        const id = await this.drafts.create(readQuestionnaireFile(chosenFile(content, file)));
        return new Redirect(`/admin/questionnaires/${id}`);
      },
      ({ content }, trouble) =>
        newQuestionnairePage(viewer, { languages: usualLanguages(viewer), content }, trouble),
    );
  }
}

/** The viewer's own first. */
const usualLanguages = ({ language }: Viewer): string =>
  [language, ...LANGUAGES.filter((other) => other !== language)].join(' ');
