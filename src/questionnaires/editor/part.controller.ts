import { Body, Get, Injectable, Post } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { LocalisedText } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  Form,
  type FormValues,
  ItemParams,
  type Page,
  Params,
  Redirect,
  SentForm,
  stateOf,
  takeSeen,
  type Trouble,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import type { Direction } from '../draft/coded-items.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { ConfirmDto, MoveDto } from '../forms/questionnaire.dto.js';
import { checkSeen, seenAfter } from './check-seen.js';
import { type Edited, PartEditing } from './part-editing.js';
import { type DeletablePart, deletePage } from './parts.view.js';

/** One kind of part of a questionnaire: its form, and what can be done to any one of them. */
export interface PartKind<Part extends { readonly code: string }, Sent extends object> {
  readonly name: DeletablePart;
  readonly form: ClassConstructor<Sent>;
  find(content: Questionnaire, code: string): Part;
  /** What people know it by. */
  titleOf(part: Part): LocalisedText;
  /** What its form starts with. */
  values(part: Part): FormValues;
  page(
    viewer: Viewer,
    draft: QuestionnaireDraft,
    part: Part,
    values: FormValues,
    trouble?: Trouble,
  ): Page;
  revise(content: Questionnaire, part: Part, sent: Sent): Edited;
  move(content: Questionnaire, code: string, direction: Direction): Questionnaire;
  remove(content: Questionnaire, code: string): Questionnaire;
}

/** The routes that sections, questions and profile questions have in common. */
@Injectable()
export abstract class PartController<Part extends { readonly code: string }, Sent extends object> {
  protected abstract readonly kind: PartKind<Part, Sent>;

  constructor(
    protected readonly drafts: QuestionnaireDrafts,
    protected readonly parts: PartEditing,
  ) {}

  @Get(':code')
  async show(@Viewed() viewer: Viewer, @Params(ItemParams) at: ItemParams): Promise<Page> {
    const { draft, part } = await this.find(at);
    return withSeen(this.kind.page(viewer, draft, part, this.kind.values(part)), stateOf(part));
  }

  @Post(':code')
  async revise(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) at: ItemParams,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { draft, part } = await this.find(at);
    const { seen, fields } = takeSeen(body);
    return new SentForm(this.kind.form, fields).settle(
      async (sent) => {
        const code = await this.parts.edit(at.id, (content) => {
          const now = this.kind.find(content, at.code);
          checkSeen(seen, now);
          return this.kind.revise(content, now, sent);
        });
        return new Redirect(`/admin/questionnaires/${at.id}#item-${code}`);
      },
      (values, trouble) =>
        withSeen(
          this.kind.page(viewer, draft, part, values, trouble),
          seenAfter(trouble, seen, part),
        ),
    );
  }

  @Post(':code/move')
  move(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Form(MoveDto) form: SentForm<MoveDto>,
  ): Promise<Page | Redirect> {
    const move = (content: Questionnaire, { direction }: MoveDto) =>
      this.kind.move(content, code, direction);
    return this.parts.change(viewer, id, form, move, `#item-${code}`);
  }

  @Get(':code/delete')
  async askDelete(@Viewed() viewer: Viewer, @Params(ItemParams) at: ItemParams): Promise<Page> {
    const { draft, part } = await this.find(at);
    const title = this.kind.titleOf(part);
    return deletePage(viewer, draft, this.kind.name, { code: at.code, title });
  }

  @Post(':code/delete')
  delete(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return this.parts.change(viewer, id, form, (content) => this.kind.remove(content, code));
  }

  private async find({ id, code }: ItemParams): Promise<{ draft: QuestionnaireDraft; part: Part }> {
    const draft = await this.drafts.get(id);
    return { draft, part: this.kind.find(draft.content, code) };
  }
}
