import { Controller, Get, Post } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { controlWordsIn } from '../../language/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { Access, Id, Lang, type Language, Page } from '../../web/index.js';
import { words } from '../words/index.js';
import { RecoveryShares } from './recovery-shares.js';
import { RecoveryShowing } from './recovery-showing.js';

/** Lets the admin who scheduled a survey print its recovery share, once. */
@Controller('admin/surveys/:id/recovery')
@Access('admin')
export class RecoveryController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly shares: RecoveryShares,
    private readonly showing: RecoveryShowing,
  ) {}

  @Get()
  async offer(@Id() id: string, @Lang() language: Language): Promise<Page> {
    const survey = await this.surveys.get(id);
    return recoveryPage(survey, language, { isWaiting: this.shares.isWaiting(id), share: null });
  }

  @Post()
  async show(@Id() id: string, @Lang() language: Language): Promise<Page> {
    const survey = await this.surveys.get(id);
    const share = await this.showing.show(survey);
    return recoveryPage(survey, language, { isWaiting: false, share });
  }
}

function recoveryPage(
  { id, definition, definitionHash }: Survey,
  language: Language,
  state: { readonly isWaiting: boolean; readonly share: string | null },
): Page {
  const t = words[language].recovery;
  const { title, languages } = definition.questionnaire;
  const model = {
    title: t.title,
    t,
    id,
    survey: textIn(title, language, languages),
    words: definitionHash === null ? null : controlWordsIn(definitionHash, definition),
    isWaiting: state.isWaiting,
    groups: state.share?.split(' ') ?? null,
  };
  return new Page('council/recovery', model, 200, language);
}
