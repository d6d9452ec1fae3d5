import { Controller, Get, Param, Query } from '@nestjs/common';
import { DEFAULT_SENSITIVE_THRESHOLD, DEFAULT_THRESHOLD } from '../questionnaire/index.js';
import { type QuestionnaireDraft, QuestionnaireDrafts } from '../questionnaires/index.js';
import { type Survey } from '../surveys/index.js';
import { Access, Page, pageStyle } from '../web/index.js';
import { FormPages } from './form/form-pages.js';
import { refuse } from './refusals.js';

/** May stand in a frame of our own pages, and sends nothing whatever its script or a button does. */
const headers = () => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src ${pageStyle().source}; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
  'x-frame-options': 'SAMEORIGIN',
});

const BLANK = { nonce: '', typed: {}, problems: [] } as const;

/**
 * A questionnaire in the making as respondents would see it, for the admin who writes it: whole,
 * with a script that shows what is asked after which answer.
 */
@Controller('admin/questionnaires/:id/preview/page')
@Access('admin')
export class PreviewController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly forms: FormPages,
  ) {}

  @Get()
  async show(@Param('id') id: string, @Query('lang') asked: unknown): Promise<Page> {
    const draft = await this.drafts.byId(id);
    if (!draft) {
      throw refuse('no-such-page');
    }
    const { languages } = draft.content;
    const language = languages.find((tag) => tag === asked) ?? languages[0] ?? '';
    const { view, model, status } = this.forms.page(asSurvey(draft), language, BLANK);
    return new Page(view, model, status, language, headers());
  }
}

/** What a survey would be if it were made of the draft with nothing else decided. */
const asSurvey = ({ id, content }: QuestionnaireDraft): Survey => ({
  id,
  slug: 'preview',
  questionnaireId: id,
  state: 'draft',
  definition: {
    schema: 'cahier/definition-1',
    questionnaire: content,
    threshold: DEFAULT_THRESHOLD,
    sensitiveThreshold: DEFAULT_SENSITIVE_THRESHOLD,
    crossings: content.profile.map(({ code }) => [code]),
    mode: 'open-link',
  },
  definitionHash: null,
  invited: null,
  participation: null,
  participationDay: null,
});
