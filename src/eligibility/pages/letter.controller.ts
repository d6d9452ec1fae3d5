import { Controller, Get, Post } from '@nestjs/common';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import {
  Access,
  Form,
  Id,
  NO_TROUBLE,
  type Page,
  type Redirect,
  SentForm,
  type Trouble,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { tidyWords } from '../letter/council-words.js';
import { LetterDto } from './letter.dto.js';
import { letterPage, problemsOf, typedWords, type WordsTyped } from './letter.view.js';

/** What the council says in the mails of a survey, and what the whole mail looks like. */
@Controller('admin/surveys/:id/invitations/letter')
@Access('admin')
export class LetterController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly letters: LetterDesk,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, await this.surveys.get(id), {});
  }

  @Post()
  async save(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(LetterDto) form: SentForm<LetterDto>,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(id);
    return form.settle(
      async ({ seen, words }) => {
        const typed = Object.fromEntries(
          Object.entries(words).map(([language, text]) => [language, tidyWords(text)]),
        );
        if (problemsOf(viewer.language, survey, typed).length > 0) {
          return this.page(viewer, survey, { typed, trouble: { ...NO_TROUBLE, status: 422 } });
        }
        await this.letters.save(survey, seen, typed);
        return this.page(viewer, survey, { isSaved: true });
      },
      (values, trouble) => this.page(viewer, survey, { typed: typedWords(values), trouble }),
    );
  }

  private async page(
    viewer: Viewer,
    survey: Survey,
    sent: { typed?: WordsTyped; trouble?: Trouble; isSaved?: boolean },
  ): Promise<Page> {
    const preview = await this.letters.preview(survey);
    return letterPage(viewer, { survey, ...preview, ...sent });
  }
}
