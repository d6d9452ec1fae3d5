import { Controller, Get, Headers, Inject, Param, Post } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { Access, Form, Lang, type Language, Page, Redirect, SentForm } from '../../web/index.js';
import { readLogin } from '../login-name.js';
import { roomPath } from '../room-path.js';
import { readSessionCookie, sessionCookie } from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { AccountLinks } from './account-links.js';
import { NewAccountDto } from './new-account.dto.js';
import { setupPage, unusableLinkPage } from './setup.view.js';

@Controller('setup/:token')
export class SetupController {
  constructor(
    private readonly links: AccountLinks,
    private readonly sessions: SessionStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Access('public')
  async show(@Lang() language: Language, @Param('token') token: string): Promise<Page> {
    const purpose = await this.links.purposeOf(token);
    if (!purpose) return unusableLinkPage(language);
    return setupPage(language, { purpose, path: `/setup/${token}` });
  }

  @Post()
  @Access('public')
  async make(
    @Lang() language: Language,
    @Param('token') token: string,
    @Headers('cookie') cookies: string | undefined,
    @Form(NewAccountDto) { values, checked: form }: SentForm<NewAccountDto>,
  ): Promise<Page | Redirect> {
    const purpose = await this.links.purposeOf(token);
    if (!purpose) return unusableLinkPage(language);
    const page = { purpose, path: `/setup/${token}`, typed: values };
    if (form.kind === 'invalid') {
      return setupPage(language, { ...page, broken: Object.keys(form.problems) });
    }
    const login = readLogin(form.value.login)!;
    const use = await this.links.use(token, { ...form.value, login });
    switch (use.kind) {
      case 'link-unusable':
        return unusableLinkPage(language);
      case 'login-taken':
        return setupPage(language, { ...page, isLoginTaken: true });
      case 'made': {
        const previous = readSessionCookie(cookies, this.configuration);
        const session = await this.sessions.open(use.account.id, previous);
        const cookie = sessionCookie(session, this.configuration);
        return new Redirect(roomPath(use.account.role), [cookie]);
      }
    }
  }
}
