import { Controller, Get, Post } from '@nestjs/common';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import {
  Access,
  Id,
  InQuery,
  NO_TROUBLE,
  type Page,
  Redirect,
  Shared,
  type SharedForm,
  stateOf,
  type Trouble,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { tidyWords } from '../letter/council-words.js';
import { SavedDto } from './invitations.dto.js';
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
  async show(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @InQuery(SavedDto) { saved }: SavedDto,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    const preview = await this.letters.preview(survey);
    const page = letterPage(viewer, { survey, ...preview, isSaved: saved === 'yes' });
    return withSeen(page, stateOf(preview.letter.words));
  }

  @Post()
  async save(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(LetterDto) form: SharedForm<LetterDto>,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(id);
    return form.settle(
      async ({ words }, checkSeen) => {
        const typed = Object.fromEntries(
          Object.entries(words).map(([language, text]) => [language, tidyWords(text)]),
        );
        if (problemsOf(viewer.language, survey, typed).length > 0) {
          return this.page(viewer, survey, { typed, trouble: { ...NO_TROUBLE, status: 422 } });
        }
        await this.letters.save(survey, typed, checkSeen);
        return new Redirect(`/admin/surveys/${id}/invitations/letter?saved=yes`);
      },
      (values, trouble) => this.page(viewer, survey, { typed: typedWords(values), trouble }),
    );
  }

  private async page(
    viewer: Viewer,
    survey: Survey,
    sent: { typed?: WordsTyped; trouble?: Trouble },
  ): Promise<Page> {
    const preview = await this.letters.preview(survey);
    return letterPage(viewer, { survey, ...preview, ...sent });
  }
}
