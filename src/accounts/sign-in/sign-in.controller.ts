import { Controller, Get, Headers, Inject, Post, Query } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import {
  Access,
  Form,
  Lang,
  type Language,
  MaybeViewed,
  Page,
  Redirect,
  Sender,
  SentForm,
  type Viewer,
} from '../../web/index.js';
import { roomPath } from '../room-path.js';
import {
  expiredSessionCookie,
  readSessionCookie,
  sessionCookie,
} from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { signInPage, type SignInPageState } from './sign-in.view.js';

@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('login')
  @Access('public')
  show(
    @MaybeViewed() viewer: Viewer | undefined,
    @Lang() language: Language,
    @Query('done') done: unknown,
  ): Page | Redirect {
    if (viewer) return new Redirect(roomPath(viewer.role));
    return this.page(language, { isPasswordNew: done === 'password' });
  }

  @Post('login')
  @Access('public')
  async signIn(
    @Lang() language: Language,
    @Headers('cookie') cookies: string | undefined,
    @Sender() sender: string,
    @Form(SignInDto) { checked: form }: SentForm<SignInDto>,
  ): Promise<Page | Redirect> {
    if (form.kind === 'invalid') {
      return this.page(language, { failed: { outcome: 'refused', login: '' } });
    }
    const { login, password } = form.value;
    const outcome = await this.signIns.signIn(login, password, sender);
    if (outcome.kind !== 'signed-in') {
      return this.page(language, { failed: { outcome: outcome.kind, login } });
    }
    const previous = readSessionCookie(cookies, this.configuration);
    const token = await this.sessions.open(outcome.account.id, previous);
    return new Redirect(roomPath(outcome.account.role), [sessionCookie(token, this.configuration)]);
  }

  @Post('logout')
  @Access('signed-in')
  async signOut(@Headers('cookie') cookies: string | undefined): Promise<Redirect> {
    const token = readSessionCookie(cookies, this.configuration);
    if (token) await this.sessions.close(token);
    return new Redirect('/', [expiredSessionCookie(this.configuration)]);
  }

  /** Passwords are reset where the accounts are kept; eligibility alone only signs people in. */
  private page(language: Language, state: Omit<SignInPageState, 'hasResets'>): Page {
    const { role } = this.configuration;
    return signInPage(language, { ...state, hasResets: role === 'all' || role === 'office' });
  }
}
