import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import {
  Access,
  Ceremony,
  Form,
  Id,
  Page,
  Redirect,
  SentForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { expiredSessionCookie } from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { AppDto, PasskeyDto } from './own-factors.dto.js';
import { type Adding, OwnFactors } from './own-factors.js';
import { appPage, codesPage, factorsPage, passkeyPage } from './own-factors.view.js';
import { SecondFactors } from './second-factors.js';

const HOME = '/account/factors';

/** One's own second factors, and the sessions of all one's devices. */
@Controller('account')
@Access('signed-in')
export class OwnFactorsController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly own: OwnFactors,
    private readonly sessions: SessionStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('factors')
  async show(@Viewed() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return factorsPage(viewer, {
      factors: await this.factors.list(viewer.accountId),
      codes: await this.factors.countCodes(viewer.accountId),
      canHavePasskeys: (await this.own.offerPasskey(viewer)) !== null,
      done,
    });
  }

  @Get('factors/app')
  @Ceremony()
  async offerApp(@Viewed() viewer: Viewer): Promise<Page> {
    return this.appPage(viewer, {});
  }

  @Post('factors/app')
  @Ceremony()
  async addApp(
    @Viewed() viewer: Viewer,
    @Form(AppDto) { checked, values }: SentForm<AppDto>,
  ): Promise<Page | Redirect> {
    const typed = { name: textOf(values['name']), wrapped: textOf(values['secret']) };
    if (checked.kind === 'invalid') {
      return this.appPage(viewer, { ...typed, broken: Object.keys(checked.problems) });
    }
    const adding = await this.own.addApp(viewer, checked.value);
    if (adding.kind === 'problem')
      return this.appPage(viewer, { ...typed, problem: adding.problem });
    return this.added(viewer, adding);
  }

  @Get('factors/passkey')
  @Ceremony()
  offerPasskey(@Viewed() viewer: Viewer): Promise<Page> {
    return this.passkeyPage(viewer, {});
  }

  @Post('factors/passkey')
  @Ceremony()
  async addPasskey(
    @Viewed() viewer: Viewer,
    @Form(PasskeyDto) { checked, values }: SentForm<PasskeyDto>,
  ): Promise<Page | Redirect> {
    const name = textOf(values['name']);
    if (checked.kind === 'invalid') {
      return this.passkeyPage(viewer, { name, broken: Object.keys(checked.problems) });
    }
    const adding = await this.own.addPasskey(viewer, checked.value);
    if (adding.kind === 'problem') {
      return this.passkeyPage(viewer, { name, problem: adding.problem });
    }
    return this.added(viewer, adding);
  }

  @Post('factors/:id/removal')
  @Ceremony()
  async remove(
    @Viewed() { accountId: id, login }: Viewer,
    @Id() factor: string,
  ): Promise<Redirect> {
    await this.factors.remove({ id, login }, factor);
    return new Redirect(`${HOME}?done=removed`);
  }

  /** Answers with the codes themselves: they are shown once. */
  @Post('factors/recovery')
  @Ceremony()
  async renew(@Viewed() viewer: Viewer): Promise<Page | Redirect> {
    const { accountId: id, login } = viewer;
    if (!(await this.factors.has(id))) return new Redirect(HOME);
    return codesPage(viewer, await this.factors.renew({ id, login }));
  }

  @Post('sessions/end')
  async signOutEverywhere(@Viewed() { accountId }: Viewer): Promise<Redirect> {
    await this.sessions.closeAll(accountId);
    return new Redirect('/login', [expiredSessionCookie(this.configuration)]);
  }

  private added(viewer: Viewer, { codes }: Extract<Adding, { kind: 'added' }>): Page | Redirect {
    return codes.length > 0 ? codesPage(viewer, codes) : new Redirect(`${HOME}?done=added`);
  }

  private async appPage(
    viewer: Viewer,
    sent: Omit<Parameters<typeof appPage>[1], 'offered' | 'asksPassword'> & { wrapped?: string },
  ): Promise<Page> {
    const offered = this.own.offerApp(viewer, sent.wrapped);
    return appPage(viewer, { ...sent, offered, asksPassword: await this.asksPassword(viewer) });
  }

  private async passkeyPage(
    viewer: Viewer,
    sent: Omit<Parameters<typeof passkeyPage>[1], 'options' | 'asksPassword'>,
  ): Promise<Page> {
    const options = await this.own.offerPasskey(viewer);
    return passkeyPage(viewer, { ...sent, options, asksPassword: await this.asksPassword(viewer) });
  }

  private async asksPassword({ accountId }: Viewer): Promise<boolean> {
    return !(await this.factors.has(accountId));
  }
}
