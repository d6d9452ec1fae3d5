import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  Download,
  Id,
  type Page,
  Redirect,
  Shared,
  type SharedForm,
  stateOf,
  textOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { limitLanguages } from '../draft/limit-languages.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { chosenFile, readQuestionnaireFile } from '../draft/read-questionnaire-file.js';
import { FileDto } from '../forms/questionnaire.dto.js';
import { paperPage } from './paper.view.js';
import { filePage } from './parts.view.js';
import { previewPage } from './preview.view.js';

/** A questionnaire as a file, as a phone shows it and on paper. */
@Controller('admin/questionnaires/:id')
@Access('admin')
export class QuestionnaireFileController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get('preview')
  async preview(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('lang') asked: unknown,
  ): Promise<Page> {
    return previewPage(viewer, await this.drafts.get(id), asked);
  }

  @Get('paper')
  async paper(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('lang') asked: unknown,
  ): Promise<Page> {
    return paperPage(viewer, await this.drafts.get(id), asked);
  }

  @Get('file')
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const draft = await this.drafts.get(id);
    return withSeen(filePage(viewer, draft, ''), stateOf(draft.content));
  }

  @Get('export')
  async export(@Id() id: string): Promise<Download> {
    const { code, content } = await this.drafts.get(id);
    const file = JSON.stringify(limitLanguages(content, content.languages), null, 1);
    return new Download(`${file}\n`, 'application/json; charset=utf-8', `${code}.json`);
  }

  @Post('file')
  async import(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(FileDto) form: SharedForm<FileDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    return form.settle(
      async ({ content, file }, checkSeen) => {
        const imported = readQuestionnaireFile(chosenFile(content, file));
        await this.drafts.change(id, (now) => {
          checkSeen(now);
          return imported;
        });
        return new Redirect(`/admin/questionnaires/${id}`);
      },
      (values, trouble) => filePage(viewer, draft, textOf(values['content']), trouble),
    );
  }
}
