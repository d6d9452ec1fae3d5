import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '../common/index.js';
import { parseReceipt } from '../credentials/index.js';
import { isPetition } from '../questionnaire/index.js';
import { type Survey, SurveyDirectory } from '../surveys/index.js';
import {
  Access,
  chooseLanguage,
  Download,
  HungUp,
  interfaceLanguage,
  LANGUAGES,
  type Page,
  validateDto,
} from '../web/index.js';
import { ReceiptDto } from './bulletin.dto.js';
import { BulletinStore, type BulletinSummary } from './bulletin-store.js';
import { bulletinPage, noBulletinPage, type ReceiptCheck } from './bulletin.view.js';
import { PetitionFiles } from './petition-files.js';
import { refuse } from './refusals.js';

const SLUG = /^[\w-]{1,100}$/;

/** What anybody may see of a closed survey. No account, no cookie, no script. */
@Controller('b/:slug')
@Access('respondent')
export class BulletinController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly bulletins: BulletinStore,
    private readonly petitions: PetitionFiles,
  ) {}

  @Get()
  show(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Page> {
    return this.page(slug, chooseLanguage(LANGUAGES, asked, accepted), () => null);
  }

  @Post()
  check(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Body() body: unknown,
  ): Promise<Page> {
    const form = validateDto(ReceiptDto, body);
    const receipt = readReceipt(form.kind === 'valid' ? form.value.receipt : '');
    return this.page(slug, chooseLanguage(LANGUAGES, asked, accepted), async ({ id }) => {
      if (receipt === undefined) return 'malformed';
      return (await this.bulletins.lists(id, receipt)) ? 'found' : 'notFound';
    });
  }

  @Get('bulletin.json')
  async file(@Param('slug') slug: string): Promise<Download> {
    const survey = await this.find(slug);
    const content = survey && (await this.bulletins.file(survey.id));
    if (!content) throw noBulletin();
    return new Download(content, 'application/json', 'bulletin.json');
  }

  @Get('petition.pdf')
  async petition(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @HungUp() signal: AbortSignal,
  ): Promise<Download> {
    const survey = await this.find(slug);
    const bulletin =
      survey && isPetition(survey.definition.questionnaire) && survey.state !== 'cancelled'
        ? await this.bulletins.find(survey.id)
        : null;
    if (!survey || !bulletin) throw noBulletin();
    const language = interfaceLanguage(chooseLanguage(LANGUAGES, asked, accepted));
    return this.petitions.pdf(survey, bulletin, language, { signal });
  }

  private async page(
    slug: string,
    language: string,
    check: (survey: Survey, bulletin: BulletinSummary) => ReceiptCheck | Promise<ReceiptCheck>,
  ): Promise<Page> {
    const survey = await this.find(slug);
    const bulletin = survey && (await this.bulletins.find(survey.id));
    if (!survey || !bulletin) return noBulletinPage(survey, language);
    return bulletinPage(survey, bulletin, language, await check(survey, bulletin));
  }

  /** What cannot be an address never reaches the database. */
  private async find(slug: string): Promise<Survey | null> {
    return SLUG.test(slug) ? this.surveys.bySlug(slug) : null;
  }
}

function readReceipt(typed: string): string | undefined {
  try {
    return parseReceipt(typed).leaf;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const noBulletin = (): DomainError => refuse('no-bulletin');
