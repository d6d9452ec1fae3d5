import { createHash, randomBytes } from 'node:crypto';
import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  Download,
  type FormValues,
  Id,
  ItemParams,
  type Page,
  Params,
  type Redirect,
  Shared,
  type SharedForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import type { FormContent } from '../pages/form-page.js';
import { CorrectionDto, DocumentDto } from '../pages/forms.dto.js';
import { around, StepForms, wordsOf } from '../pages/step-forms.js';
import { refuse } from '../refusals.js';
import { type Entry, Register } from '../register/register.js';
import { RegisterDocument } from '../register/register-document.entity.js';
import { documentsIn } from '../standing/standing-of.js';
import { words } from '../words/index.js';
import { typeOfDocument } from './type-of-document.js';

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_DOCUMENTS = 20;

const digestOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Documents of a demand: attached, given back as they were, and taken away with a step that says so. */
@Controller('rep/demands/:id')
@Access('rep')
export class DocumentsController {
  constructor(
    private readonly forms: StepForms,
    private readonly register: Register,
  ) {}

  @Get('document')
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.forms.show(viewer, 'demand', id, (entry) => documentForm(viewer, entry, {}));
  }

  @Post('document')
  attach(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(DocumentDto) sent: SharedForm<DocumentDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => documentForm(viewer, entry, values),
      make: async ({ title, document: text = '' }, { steps }, _, manager) => {
        if (text === '') throw refuse('document-missing');
        const content = Buffer.from(text, 'base64');
        if (content.byteLength > MOST_BYTES) {
          throw refuse('document-too-large', { most: MOST_BYTES / 1024 / 1024 });
        }
        const known = typeOfDocument(content);
        if (!known) throw refuse('document-unknown-type');
        if (documentsIn(steps).length >= MOST_DOCUMENTS) {
          throw refuse('too-many-documents', { most: MOST_DOCUMENTS });
        }
        const document = randomBytes(16).toString('hex');
        await manager.insert(RegisterDocument, { id: document, entryId: id, content: text });
        const attached = { document, title: title.trim(), type: known.type };
        const { byteLength: bytes } = content;
        return { content: { kind: 'document', ...attached, bytes, digest: digestOf(content) } };
      },
    });
  }

  @Get('documents/:code')
  async load(@Params(ItemParams) { id, code }: ItemParams): Promise<Download> {
    const { number, steps } = await this.register.get('demand', id);
    const attached = documentsIn(steps).find(({ document }) => document === code);
    const content = attached && (await this.register.document(id, code));
    if (!attached || !content) throw refuse('no-such-document');
    const known = typeOfDocument(content);
    if (!known || digestOf(content) !== attached.digest) throw refuse('document-altered');
    return new Download(content, known.type, `demand-${number}-${attached.step}.${known.ending}`);
  }

  @Get('removal')
  showRemoval(@Viewed() viewer: Viewer, @Id() id: string, @Query('of') of: unknown): Promise<Page> {
    return this.forms.show(viewer, 'demand', id, (entry) => removalForm(viewer, entry, { of }));
  }

  @Post('removal')
  remove(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(CorrectionDto) sent: SharedForm<CorrectionDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => removalForm(viewer, entry, values),
      make: async ({ of, words: said }, { steps }, _, manager) => {
        const found = documentsIn(steps).find(({ step }) => step === Number(of));
        if (!found) throw refuse('no-such-document');
        const why = wordsOf(said);
        await manager.delete(RegisterDocument, { id: found.document, entryId: id });
        return { content: { kind: 'removal', of: found.step, words: why } };
      },
    });
  }
}

function documentForm(viewer: Viewer, entry: Entry, values: FormValues): FormContent {
  const { forms: t, fields, hints } = words[viewer.language];
  return {
    ...around(viewer, entry, 'document'),
    title: t.document,
    hint: t.documentHint,
    submit: t.attach,
    isUpload: true,
    fields: [
      { kind: 'line', name: 'title', label: fields.title, value: textOf(values['title']) },
      { kind: 'file', name: 'document', label: fields.document, hint: hints.document },
    ],
  };
}

function removalForm(viewer: Viewer, entry: Entry, values: FormValues): FormContent {
  const { forms: t, fields } = words[viewer.language];
  const of = textOf(values['of']);
  const found = documentsIn(entry.steps).find(({ step }) => step === Number(of));
  return {
    ...around(viewer, entry, 'removal'),
    title: t.removal,
    hint: t.removalHint,
    submit: t.remove,
    notice: found ? found.title : t.noDocument,
    fields: found
      ? [
          { kind: 'hidden', name: 'of', value: of },
          { kind: 'words', name: 'words', label: fields.why, value: textOf(values['words']) },
        ]
      : [],
  };
}
