import { Controller, Get } from '@nestjs/common';
import { Access, Lang, type Language, Page } from '../web/index.js';
import { viewAnswering } from './answering.view.js';
import { viewStyleguide } from './styleguide.view.js';

/** May stand in the frame of a phone on the page before it. */
const IN_FRAME = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
} as const;

@Controller('styleguide')
@Access('public')
export class StyleguideController {
  @Get()
  show(): Page {
    return new Page('styleguide/styleguide', viewStyleguide(), 200, 'en');
  }

  @Get('answering')
  showAnswering(@Lang() language: Language): Page {
    return new Page('styleguide/answering', viewAnswering(language), 200, language, IN_FRAME);
  }
}
