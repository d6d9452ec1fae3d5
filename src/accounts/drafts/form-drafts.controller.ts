import { Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { dayAfter } from '../../common/index.js';
import { fill, formatDay } from '../../language/index.js';
import { Access, Form, SentForm, Viewed, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import { FormDraftDto } from './form-draft.dto.js';
import { DRAFT_DAYS, FormDrafts } from './form-drafts.js';
import type { DraftEntries } from './form-draft.entity.js';
import { readEntries } from './read-entries.js';

/** What the script of a form is told: sentences to show, and what was typed before. */
interface DraftAnswer {
  readonly kept: string;
  readonly others: readonly string[];
  readonly entries: DraftEntries | null;
}

/** Keeps what an admin types into a form of the editor, for the script of its page. */
@Controller('account/drafts')
@Access('admin')
export class FormDraftsController {
  constructor(private readonly drafts: FormDrafts) {}

  @Post()
  async settle(
    @Viewed() viewer: Viewer,
    @Form(FormDraftDto) { checked }: SentForm<FormDraftDto>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftAnswer | Record<string, never>> {
    const sent = checked.kind === 'valid' ? checked.value : null;
    const entries = readEntries(sent?.entries ?? '[]');
    void reply.status(sent && entries ? 200 : 422);
    if (!sent || !entries) return {};
    if (sent.step === 'drop') await this.drafts.drop(viewer, sent.form);
    const isKept = sent.step === 'keep' && (await this.drafts.keep(viewer, sent.form, entries));
    const { own, others } = await this.drafts.look(viewer, sent.form);
    const t = words[viewer.language].drafts;
    const until = own && formatDay(dayAfter(own.day, DRAFT_DAYS), viewer.language);
    return {
      kept: isKept && until ? fill(t.kept, { day: until }) : '',
      others: others.map(({ login, day }) =>
        fill(t.other, { login, day: formatDay(day, viewer.language) }),
      ),
      entries: own?.entries ?? null,
    };
  }
}
