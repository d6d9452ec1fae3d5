import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  Form,
  type Page,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { PasswordComparison } from '../../accounts/index.js';
import { composePassphrase } from '../keys/passphrase-rules.js';
import { RepresentativeKeys } from '../keys/representative-keys.js';
import { ChangePassphraseDto, NewPassphraseDto, ReplacePassphraseDto } from './passphrase.dto.js';
import { type PassphraseFailure, passphrasePage } from './passphrase.view.js';

const HOME = '/rep/passphrase';

/** Where each rep chooses the passphrase that guards their shares; only ever their own. */
@Controller(HOME)
@Access('rep')
export class PassphraseController {
  constructor(
    private readonly keys: RepresentativeKeys,
    private readonly passwords: PasswordComparison,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return passphrasePage(viewer, { hasKey: await this.keys.has(viewer.accountId), done });
  }

  @Post()
  set(
    @Viewed() viewer: Viewer,
    @Form(NewPassphraseDto) form: SentForm<NewPassphraseDto>,
  ): Promise<Page | Redirect> {
    return this.answer(viewer, 'new', form, async (account, { passphrase }) => {
      await this.keys.create(account, passphrase);
      return 'set';
    });
  }

  @Post('change')
  change(
    @Viewed() viewer: Viewer,
    @Form(ChangePassphraseDto) form: SentForm<ChangePassphraseDto>,
  ): Promise<Page | Redirect> {
    return this.answer(viewer, 'change', form, async (account, { current, passphrase }) => {
      const outcome = await this.keys.change(account, current, passphrase);
      return outcome === 'changed' ? outcome : { failure: outcome };
    });
  }

  @Post('replace')
  replace(
    @Viewed() viewer: Viewer,
    @Form(ReplacePassphraseDto) form: SentForm<ReplacePassphraseDto>,
  ): Promise<Page | Redirect> {
    return this.answer(viewer, 'replace', form, async (account, { passphrase }) => {
      await this.keys.replace(account, passphrase);
      return 'replaced';
    });
  }

  private async answer<T extends NewPassphraseDto>(
    viewer: Viewer,
    form: 'new' | 'change' | 'replace',
    { checked }: SentForm<T>,
    act: (account: string, form: T) => Promise<string | { readonly failure: PassphraseFailure }>,
  ): Promise<Page | Redirect> {
    if (checked.kind === 'invalid') {
      const hasKey = await this.keys.has(viewer.accountId);
      return passphrasePage(viewer, { hasKey, form, broken: Object.keys(checked.problems) });
    }
    const { passphrase } = checked.value;
    const secret = composePassphrase(passphrase);
    const comparison = await this.passwords.compare(viewer.accountId, secret);
    if (comparison !== 'different') {
      const hasKey = await this.keys.has(viewer.accountId);
      const failure = comparison === 'close' ? 'is-password' : comparison;
      return passphrasePage(viewer, { hasKey, form, failure });
    }
    const done = await act(viewer.accountId, checked.value);
    if (typeof done === 'string') return new Redirect(`${HOME}?done=${done}`);
    return passphrasePage(viewer, { hasKey: true, form, failure: done.failure });
  }
}
