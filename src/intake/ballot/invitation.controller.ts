import { Controller, Get } from '@nestjs/common';
import { Access } from '../../web/index.js';
import { ClientPages } from './client-pages.js';

/**
 * The page that every invitation opens. The invitation stands behind the `#` of the address, which
 * browsers do not send.
 */
@Controller()
export class InvitationController {
  constructor(private readonly pages: ClientPages) {}

  @Get('i')
  @Access('respondent')
  show() {
    return this.pages.invitation;
  }

  /** With it anybody compares all files at once (docs/verify-the-page.md). */
  @Get('manifest.json')
  @Access('respondent')
  list() {
    return this.pages.manifest;
  }
}
