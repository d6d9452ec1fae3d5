import { Controller, Get, Headers, Query } from '@nestjs/common';
import { Access, chooseLanguage, interfaceLanguage, LANGUAGES, Page } from '../../web/index.js';
import { languageLinks } from '../language-links.js';
import { words } from '../words/index.js';

/**
 * The page that every invitation opens. The invitation stands behind the `#` of the address, which
 * browsers do not send: this page is the same for everybody.
 */
@Controller('i')
export class InvitationController {
  @Get()
  @Access('respondent')
  show(@Query('lang') asked: unknown, @Headers('accept-language') accepted: string | undefined) {
    const language = interfaceLanguage(chooseLanguage(LANGUAGES, asked, accepted));
    const model = {
      t: words[language].page,
      b: words[language].ballot,
      languages: languageLinks(LANGUAGES, language),
    };
    return new Page('respondent/invitation', model, 200, language);
  }
}
