import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ownName } from '../../language/index.js';
import { ReleaseStore } from '../../releases/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import {
  Access,
  chooseLanguage,
  Download,
  interfaceLanguage,
  LANGUAGES,
  Page,
} from '../../web/index.js';
import { words } from '../words/index.js';
import { type MadePage, MadePages } from './made-pages.js';
import { pagePolicy } from './page-policy.js';
import { ResultPages } from './result-pages.js';

const SLUG = /^[\w-]{1,100}$/;

/** What two holders, or two representatives, show to everybody. No account, no cookie, no script. */
@Controller('r/:slug')
@Access('respondent')
export class ResultPageController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly pages: ResultPages,
    private readonly releases: ReleaseStore,
    private readonly made: MadePages,
  ) {}

  @Get()
  async show(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Download | string> {
    const survey = SLUG.test(slug) ? await this.surveys.bySlug(slug) : null;
    const page = survey?.shownOn ? await this.find(survey, asked, accepted) : null;
    // The same for an address that nobody has and for a survey of which nothing is shown.
    if (!page) return nothingHere(chooseLanguage(LANGUAGES, asked, accepted));
    void reply.headers({
      // Kept where it was read, and asked for anew each time: what was withdrawn is shown no more.
      'cache-control': 'public, no-cache',
      'content-security-policy': pagePolicy(),
      etag: page.etag,
      vary: 'accept-language',
    });
    if (known === page.etag) {
      void reply.status(304);
      return '';
    }
    return new Download(page.html, 'text/html; charset=utf-8', `${slug}.html`, true);
  }

  /** Null where what is shown is not what was published. */
  private async find(
    survey: Survey,
    asked: unknown,
    accepted: string | undefined,
  ): Promise<MadePage | null> {
    const shown = await this.pages.of(survey.id);
    const stored = shown && (await this.releases.edition(survey.id, shown.edition));
    if (!shown || stored?.release.hash !== shown.hash) return null;
    const own = survey.definition.questionnaire.languages.map(interfaceLanguage);
    const language = chooseLanguage([...new Set([...own, ...LANGUAGES])], asked, accepted);
    return this.made.of(survey, shown, stored.release, interfaceLanguage(language));
  }
}

function nothingHere(tag: string): Page {
  const language = interfaceLanguage(tag);
  const t = words[language].page;
  const model = {
    t,
    language,
    languages: LANGUAGES.map((one) => ({ tag: one, name: ownName(one), current: one === tag })),
    noticeTitle: t.nothingTitle,
    text: t.nothing,
  };
  return new Page('respondent/notice', model, 404, language);
}
