import { Controller, Get, Post } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  Access,
  Form,
  type FormValues,
  LANGUAGES,
  type Page,
  Redirect,
  SentForm,
  Shared,
  type SharedForm,
  type Trouble,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { underFreeCode } from '../draft/copy-of.js';
import { newQuestionnaire } from '../draft/new-questionnaire.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { chosenFile, readQuestionnaireFile } from '../draft/read-questionnaire-file.js';
import { FileDto, NewQuestionnaireDto, TemplateDto } from '../forms/questionnaire.dto.js';
import { readNewQuestionnaire } from '../forms/read-questionnaire-forms.js';
import { readTemplate, readTemplates } from '../templates/read-templates.js';
import { newQuestionnairePage } from './new-questionnaire.view.js';

/** Where a questionnaire begins: a template, one that there is, a title and a code, or a file. */
@Controller('admin/questionnaires')
@Access('admin')
export class NewQuestionnaireController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get('new')
  blank(@Viewed() viewer: Viewer): Promise<Page> {
    return this.page(viewer, { languages: usualLanguages(viewer) });
  }

  @Post()
  create(
    @Viewed() viewer: Viewer,
    @Shared(NewQuestionnaireDto) form: SharedForm<NewQuestionnaireDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async (sent) => {
        const content = newQuestionnaire(readNewQuestionnaire(sent));
        return this.begin(sent.code.trim() === '' ? await this.freed(content) : content);
      },
      (values, trouble) => this.page(viewer, values, trouble),
    );
  }

  @Post('template')
  template(
    @Viewed() viewer: Viewer,
    @Form(TemplateDto) form: SentForm<TemplateDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ template }) => {
        const { questionnaire } = await readTemplate(template);
        return this.begin(await this.freed(ownLanguageFirst(questionnaire, viewer)));
      },
      (_values, trouble) => this.page(viewer, { languages: usualLanguages(viewer) }, trouble),
    );
  }

  @Post('file')
  import(
    @Viewed() viewer: Viewer,
    @Shared(FileDto) form: SharedForm<FileDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      ({ content, file }) => this.begin(readQuestionnaireFile(chosenFile(content, file))),
      ({ content = '' }, trouble) =>
        this.page(viewer, { languages: usualLanguages(viewer), content }, trouble),
    );
  }

  /** Under a code that no other questionnaire has. */
  private async freed(content: Questionnaire): Promise<Questionnaire> {
    const taken = (await this.drafts.all()).map(({ code }) => code);
    return underFreeCode(content, taken);
  }

  private async begin(content: Questionnaire): Promise<Redirect> {
    return new Redirect(`/admin/questionnaires/${await this.drafts.create(content)}`);
  }

  private async page(viewer: Viewer, values: FormValues, trouble?: Trouble): Promise<Page> {
    const beginnings = { templates: await readTemplates(), drafts: await this.drafts.all() };
    return newQuestionnairePage(viewer, beginnings, values, trouble);
  }
}

/** The viewer's own first. */
const firstOf = (language: string, languages: readonly string[]): readonly string[] => [
  ...languages.filter((tag) => tag === language),
  ...languages.filter((tag) => tag !== language),
];

const usualLanguages = ({ language }: Viewer): string => firstOf(language, LANGUAGES).join(' ');

const ownLanguageFirst = (content: Questionnaire, { language }: Viewer): Questionnaire => ({
  ...content,
  languages: firstOf(language, content.languages),
});
