import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  type FormValues,
  Id,
  type Page,
  type Redirect,
  Shared,
  type SharedForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { refuse } from '../refusals.js';
import type { Entry } from '../register/register.js';
import type { EntryKind } from '../register/register-entry.entity.js';
import { correctable } from '../standing/standing-of.js';
import { words } from '../words/index.js';
import { CorrectionDto } from './forms.dto.js';
import type { FormContent } from './form-page.js';
import { around, StepForms, wordsOf } from './step-forms.js';

/** Where reps say that a step was noted by mistake; it stays in the history, and so does this. */
@Controller('rep')
@Access('rep')
export class CorrectionsController {
  constructor(private readonly forms: StepForms) {}

  @Get('demands/:id/correction')
  showOfDemand(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('of') of: unknown,
  ): Promise<Page> {
    return this.show(viewer, 'demand', id, { of });
  }

  @Post('demands/:id/correction')
  correctDemand(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(CorrectionDto) sent: SharedForm<CorrectionDto>,
  ): Promise<Page | Redirect> {
    return this.correct(viewer, 'demand', id, sent);
  }

  @Get('claims/:id/correction')
  showOfClaim(@Viewed() viewer: Viewer, @Id() id: string, @Query('of') of: unknown): Promise<Page> {
    return this.show(viewer, 'claim', id, { of });
  }

  @Post('claims/:id/correction')
  correctClaim(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(CorrectionDto) sent: SharedForm<CorrectionDto>,
  ): Promise<Page | Redirect> {
    return this.correct(viewer, 'claim', id, sent);
  }

  private show(viewer: Viewer, kind: EntryKind, id: string, values: FormValues): Promise<Page> {
    return this.forms.show(viewer, kind, id, (entry) => correctionForm(viewer, entry, values));
  }

  private correct(
    viewer: Viewer,
    kind: EntryKind,
    id: string,
    sent: SharedForm<CorrectionDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, kind, id, sent, {
      form: (entry, values) => correctionForm(viewer, entry, values),
      make: ({ of, words: said }, { steps }) => {
        if (!correctable(steps).includes(Number(of))) throw refuse('nothing-to-correct');
        return { content: { kind: 'correction', of: Number(of), words: wordsOf(said) } };
      },
    });
  }
}

function correctionForm(viewer: Viewer, entry: Entry, values: FormValues): FormContent {
  const { forms: t, fields } = words[viewer.language];
  const of = textOf(values['of']);
  const isThere = correctable(entry.steps).includes(Number(of));
  return {
    ...around(viewer, entry, 'correction'),
    title: t.correction,
    hint: t.correctionHint,
    submit: t.note,
    notice: isThere ? null : t.nothingToCorrect,
    fields: isThere
      ? [
          { kind: 'hidden', name: 'of', value: of },
          { kind: 'words', name: 'words', label: fields.why, value: textOf(values['words']) },
        ]
      : [],
  };
}
