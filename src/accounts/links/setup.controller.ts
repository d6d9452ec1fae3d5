import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { Access, officeLanguage, Page, Redirect, validateDto } from '../../web/index.js';
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
  async show(@Req() request: FastifyRequest, @Param('token') token: string): Promise<Page> {
    const language = officeLanguage(request);
    const purpose = await this.links.purposeOf(token);
    if (!purpose) return unusableLinkPage(language);
    return setupPage(language, { purpose, path: `/setup/${token}` });
  }

  @Post()
  @Access('public')
  async make(
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const language = officeLanguage(request);
    const purpose = await this.links.purposeOf(token);
    if (!purpose) return unusableLinkPage(language);
    const page = { purpose, path: `/setup/${token}`, typed: body };
    const form = validateDto(NewAccountDto, body);
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
        const previous = readSessionCookie(request.headers.cookie);
        const session = await this.sessions.open(use.account.id, previous);
        const cookie = sessionCookie(session, this.configuration.secure);
        return new Redirect(roomPath(use.account.role), [cookie]);
      }
    }
  }
}
