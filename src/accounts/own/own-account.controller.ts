import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { Access, Form, Page, Redirect, SentForm, Viewed, type Viewer } from '../../web/index.js';
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
  show(@Viewed() viewer: Viewer, @Query('done') done: unknown): Page {
    return ownAccountPage(viewer, { done });
  }

  @Post('password')
  async changePassword(
    @Viewed() viewer: Viewer,
    @Form(ChangePasswordDto) { checked: form }: SentForm<ChangePasswordDto>,
  ): Promise<Page | Redirect> {
    if (form.kind === 'invalid') {
      return ownAccountPage(viewer, { broken: Object.keys(form.problems) });
    }
    const outcome = await this.passwords.change(viewer, form.value);
    if (outcome !== 'changed') return ownAccountPage(viewer, { failure: outcome });
    const token = await this.sessions.open(viewer.accountId);
    return new Redirect('/account?done=password', [sessionCookie(token, this.configuration)]);
  }

  @Post('language')
  async changeLanguage(
    @Viewed() viewer: Viewer,
    @Form(ChangeLanguageDto) { checked: form }: SentForm<ChangeLanguageDto>,
  ): Promise<Page | Redirect> {
    if (form.kind === 'invalid') return ownAccountPage(viewer);
    await this.accounts.changeLanguage(viewer.accountId, form.value.language);
    return new Redirect('/account?done=language');
  }
}
