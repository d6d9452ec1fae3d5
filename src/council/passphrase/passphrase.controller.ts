import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, Redirect, validateDto, viewerOf } from '../../web/index.js';
import { RepresentativeKeys } from '../keys/representative-keys.js';
import { ChangePassphraseDto, NewPassphraseDto, ReplacePassphraseDto } from './passphrase.dto.js';
import { type PassphraseFailure, passphrasePage } from './passphrase.view.js';

const HOME = '/rep/passphrase';

/** Where each rep chooses the passphrase that guards their shares; only ever their own. */
@Controller(HOME)
@Access('rep')
export class PassphraseController {
  constructor(private readonly keys: RepresentativeKeys) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Query('done') done: unknown): Promise<Page> {
    const viewer = viewerOf(request)!;
    return passphrasePage(viewer, { hasKey: await this.keys.has(viewer.accountId), done });
  }

  @Post()
  set(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.answer(request, body, NewPassphraseDto, 'new', async (account, form) => {
      await this.keys.create(account, form.passphrase);
      return 'set';
    });
  }

  @Post('change')
  change(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.answer(request, body, ChangePassphraseDto, 'change', async (account, form) => {
      const outcome = await this.keys.change(account, form.current, form.passphrase);
      return outcome === 'changed' ? outcome : { failure: outcome };
    });
  }

  @Post('replace')
  replace(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.answer(request, body, ReplacePassphraseDto, 'replace', async (account, form) => {
      await this.keys.replace(account, form.passphrase);
      return 'replaced';
    });
  }

  private async answer<T extends object>(
    request: FastifyRequest,
    body: unknown,
    dto: ClassConstructor<T>,
    form: 'new' | 'change' | 'replace',
    act: (account: string, form: T) => Promise<string | { readonly failure: PassphraseFailure }>,
  ): Promise<Page | Redirect> {
    const viewer = viewerOf(request)!;
    const checked = validateDto(dto, body);
    if (checked.kind === 'invalid') {
      const hasKey = await this.keys.has(viewer.accountId);
      return passphrasePage(viewer, { hasKey, form, broken: Object.keys(checked.problems) });
    }
    const done = await act(viewer.accountId, checked.value);
    if (typeof done === 'string') return new Redirect(`${HOME}?done=${done}`);
    return passphrasePage(viewer, { hasKey: true, form, failure: done.failure });
  }
}
