import { Body, Controller, Get, Headers, Inject, Post, Query } from '@nestjs/common';
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
  textOf,
  type Viewer,
} from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { takeProof } from '../factors/factor-proof.js';
import { roomPath } from '../room-path.js';
import {
  expiredSessionCookie,
  readSessionCookie,
  sessionCookie,
} from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { expiredWantedCookie, readWanted } from '../session/wanted-page.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { factorPage, signInPage, type SignInPageState } from './sign-in.view.js';

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
    @Headers('cookie') cookies: string | undefined,
  ): Page | Redirect {
    if (viewer) return this.goOn(viewer, cookies);
    return this.page(language, { done });
  }

  @Post('login')
  @Access('public')
  async signIn(
    @Lang() language: Language,
    @Headers('cookie') cookies: string | undefined,
    @Sender() sender: string,
    @Form(SignInDto) { checked: form, values }: SentForm<SignInDto>,
  ): Promise<Page | Redirect> {
    if (form.kind === 'invalid') {
      return this.page(language, {
        failed: { outcome: 'refused', login: textOf(values['login']) },
      });
    }
    const { login, password } = form.value;
    const outcome = await this.signIns.signIn(login, password, sender);
    if (outcome.kind === 'factor-asked') return factorPage(language, outcome);
    if (outcome.kind !== 'signed-in') {
      return this.page(language, { failed: { outcome: outcome.kind, login } });
    }
    return this.enter(outcome.account, cookies);
  }

  /** The second step: the password was right. */
  @Post('login/factor')
  @Access('public')
  async prove(
    @Lang() language: Language,
    @Headers('cookie') cookies: string | undefined,
    @Sender() sender: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const proof = takeProof(body);
    const pending = textOf((body as Partial<Record<string, unknown>> | null)?.['pending']);
    const outcome = await this.signIns.prove(pending, proof, sender);
    switch (outcome.kind) {
      case 'signed-in':
        return this.enter(outcome.account, cookies);
      case 'factor-asked':
        return factorPage(language, outcome);
      case 'refused':
        return this.page(language, { failed: { outcome: 'factor-over', login: '' } });
    }
  }

  @Post('logout')
  @Access('signed-in')
  async signOut(@Headers('cookie') cookies: string | undefined): Promise<Redirect> {
    const token = readSessionCookie(cookies, this.configuration);
    if (token) await this.sessions.close(token);
    return new Redirect('/', [expiredSessionCookie(this.configuration)]);
  }

  private async enter({ id, role }: Account, cookies: string | undefined): Promise<Redirect> {
    const previous = readSessionCookie(cookies, this.configuration);
    const token = await this.sessions.open(id, previous);
    return this.goOn({ role }, cookies, [sessionCookie(token, this.configuration)]);
  }

  /** To the page that was asked for before signing in, where there is one, else to where the work begins. */
  private goOn(
    { role }: Pick<Account, 'role'>,
    cookies: string | undefined,
    more: readonly string[] = [],
  ): Redirect {
    const wanted = readWanted(cookies, role);
    const forgotten = wanted === undefined ? [] : [expiredWantedCookie(this.configuration)];
    return new Redirect(wanted ?? roomPath(role), [...more, ...forgotten]);
  }

  /** Passwords are reset where the accounts are kept; eligibility alone only signs people in. */
  private page(language: Language, state: Omit<SignInPageState, 'hasResets'>): Page {
    const { role } = this.configuration;
    return signInPage(language, { ...state, hasResets: role === 'all' || role === 'office' });
  }
}
