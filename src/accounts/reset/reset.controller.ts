import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  Form,
  Lang,
  type Language,
  Page,
  Redirect,
  RequestLimit,
  Sender,
  SentForm,
  textOf,
} from '../../web/index.js';
import { PasswordResets } from './password-resets.js';
import { AskResetDto, NewPasswordDto } from './reset.dto.js';
import { askResetPage, newPasswordPage, waitingResetPage } from './reset.view.js';

const MOST_PER_MINUTE = 10;

/** Where whoever forgot a password asks for another, waits, and chooses it; nobody is signed in. */
@Controller('login/forgotten')
@Access('public')
export class ResetController {
  private readonly limit = new RequestLimit(MOST_PER_MINUTE);

  constructor(private readonly resets: PasswordResets) {}

  @Get()
  ask(@Lang() language: Language): Page {
    return askResetPage(language);
  }

  @Post()
  async take(
    @Lang() language: Language,
    @Sender() sender: string,
    @Form(AskResetDto) { checked: form, values }: SentForm<AskResetDto>,
  ): Promise<Page | Redirect> {
    if (!this.limit.take(sender)) {
      return askResetPage(language, { isTooOften: true, login: textOf(values['login']) });
    }
    const token = await this.resets.ask(form.kind === 'valid' ? form.value.login : '');
    return new Redirect(`/login/forgotten/${token}?lang=${language}`);
  }

  @Get(':token')
  async show(@Lang() language: Language, @Param('token') token: string): Promise<Page> {
    const isApproved = await this.resets.isApproved(token);
    return isApproved ? newPasswordPage(language, token) : waitingResetPage(language, token);
  }

  @Post(':token')
  async choose(
    @Lang() language: Language,
    @Param('token') token: string,
    @Form(NewPasswordDto) { checked: form }: SentForm<NewPasswordDto>,
  ): Promise<Page | Redirect> {
    if (!(await this.resets.isApproved(token))) return waitingResetPage(language, token);
    if (form.kind === 'invalid') {
      return newPasswordPage(language, token, { broken: Object.keys(form.problems) });
    }
    const use = await this.resets.use(token, form.value.password);
    switch (use) {
      case 'used':
        return new Redirect(`/login?done=password&lang=${language}`);
      case 'is-passphrase':
      case 'too-many-attempts':
        return newPasswordPage(language, token, { failure: use });
      case 'unusable':
        return waitingResetPage(language, token);
    }
  }
}
