import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { Access, officeLanguage, Page, Redirect, validateDto, viewerOf } from '../../web/index.js';
import { roomPath } from '../room-path.js';
import {
  expiredSessionCookie,
  readSessionCookie,
  sessionCookie,
} from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { signInPage } from './sign-in.view.js';

@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('login')
  @Access('public')
  show(@Req() request: FastifyRequest): Page | Redirect {
    const viewer = viewerOf(request);
    return viewer ? new Redirect(roomPath(viewer.role)) : signInPage(officeLanguage(request));
  }

  @Post('login')
  @Access('public')
  async signIn(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const form = validateDto(SignInDto, body);
    const language = officeLanguage(request);
    if (form.kind === 'invalid') return signInPage(language, { outcome: 'refused', login: '' });
    const { login, password } = form.value;
    const outcome = await this.signIns.signIn(login, password);
    if (outcome.kind !== 'signed-in') return signInPage(language, { outcome: outcome.kind, login });
    const previous = readSessionCookie(request.headers.cookie);
    const token = await this.sessions.open(outcome.account.id, previous);
    return new Redirect(roomPath(outcome.account.role), [
      sessionCookie(token, this.configuration.secure),
    ]);
  }

  @Post('logout')
  @Access('signed-in')
  async signOut(@Req() request: FastifyRequest): Promise<Redirect> {
    const token = readSessionCookie(request.headers.cookie);
    if (token) await this.sessions.close(token);
    return new Redirect('/', [expiredSessionCookie(this.configuration.secure)]);
  }
}
