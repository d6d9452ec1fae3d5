import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { Access, Page, Redirect, validateDto, viewerOf } from '../../web/index.js';
import { AccountService } from '../account.service.js';
import { sessionCookie } from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { ChangeLanguageDto, ChangePasswordDto } from './own-account.dto.js';
import { ownAccountPage } from './own-account.view.js';
import { PasswordChange } from './password-change.js';

@Controller('account')
@Access('signed-in')
export class OwnAccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordChange,
    private readonly sessions: SessionStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  show(@Req() request: FastifyRequest, @Query('done') done: unknown): Page {
    return ownAccountPage(viewerOf(request)!, { done });
  }

  @Post('password')
  async changePassword(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const viewer = viewerOf(request)!;
    const form = validateDto(ChangePasswordDto, body);
    if (form.kind === 'invalid') {
      return ownAccountPage(viewer, { broken: Object.keys(form.problems) });
    }
    const outcome = await this.passwords.change(viewer, form.value);
    if (outcome !== 'changed') return ownAccountPage(viewer, { failure: outcome });
    const token = await this.sessions.open(viewer.accountId);
    return new Redirect('/account?done=password', [
      sessionCookie(token, this.configuration.secure),
    ]);
  }

  @Post('language')
  async changeLanguage(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const viewer = viewerOf(request)!;
    const form = validateDto(ChangeLanguageDto, body);
    if (form.kind === 'invalid') return ownAccountPage(viewer);
    await this.accounts.changeLanguage(viewer.accountId, form.value.language);
    return new Redirect('/account?done=language');
  }
}
