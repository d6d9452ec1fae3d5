import { Body, Get, Injectable, Post } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  type FormValues,
  Id,
  InQuery,
  ItemParams,
  type Page,
  Params,
  Pressed,
  Redirect,
  SharedForm,
  stateOf,
  type Trouble,
  troubleOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { placedPart, wholePart } from '../draft/seen-parts.js';
import { listToExtend, withMoreRows } from '../forms/more-rows.js';
import { rowToMove, withMovedRow } from '../forms/moved-rows.js';
import { ConfirmDto, MoveDto, NewPartDto } from '../forms/questionnaire.dto.js';
import { readMove } from '../forms/read-questionnaire-forms.js';
import { nextGap, takeThen, withGoOn } from './go-on.js';
import { type Edited, PartEditing } from './part-editing.js';
import type { PartForm } from './part-form.js';
import type { PartKind } from './part-kind.js';
import { deletePage } from './parts.view.js';
import { withStale } from './stale.view.js';

/** The routes that sections, questions and profile questions have in common. */
@Injectable()
export abstract class PartController<Part extends { readonly code: string }, Sent extends object> {
  protected abstract readonly kind: PartKind<Part, Sent>;

  constructor(
    protected readonly drafts: QuestionnaireDrafts,
    protected readonly parts: PartEditing,
  ) {}

  /** A part of the collection is no word of its own in the address: a code may be any word. */
  @Get()
  async begin(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @InQuery(NewPartDto) where: NewPartDto,
  ): Promise<Page> {
    const draft = await this.drafts.get(id);
    try {
      const form = this.newForm(draft, where);
      return this.kind.page(viewer, draft, form, this.kind.values(form.part));
    } catch (error) {
      return this.parts.show(viewer, id, troubleOf(error));
    }
  }

  @Post()
  async add(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @InQuery(NewPartDto) where: NewPartDto,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    const form = this.newForm(draft, where);
    return this.save(viewer, draft, form, body, (content) => this.kind.add(content, where));
  }

  @Get(':code')
  async show(@Viewed() viewer: Viewer, @Params(ItemParams) at: ItemParams): Promise<Page> {
    const { draft, form } = await this.find(at);
    const values = this.kind.values(form.part);
    return withSeen(this.page(viewer, draft, form, values), stateOf(values));
  }

  @Post(':code')
  async revise(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) at: ItemParams,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { draft, form } = await this.find(at);
    return this.save(viewer, draft, form, body, (content) => ({
      questionnaire: content,
      code: at.code,
    }));
  }

  @Post(':code/move')
  move(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Pressed(MoveDto) form: SharedForm<MoveDto>,
  ): Promise<Page | Redirect> {
    return this.parts.press(id, {
      form,
      seen: (content) => placedPart(content, this.kind.name, code),
      edit: (content, sent) => this.kind.move(content, code, readMove(sent)),
      again: (trouble) => this.parts.show(viewer, id, trouble),
      change: { kind: 'moved', part: this.kind.name, code },
      anchor: `#item-${code}`,
    });
  }

  @Get(':code/delete')
  async askDelete(@Viewed() viewer: Viewer, @Params(ItemParams) at: ItemParams): Promise<Page> {
    const draft = await this.drafts.get(at.id);
    const seen = wholePart(draft.content, this.kind.name, at.code);
    return withSeen(this.deletePage(viewer, draft, at.code), stateOf(seen));
  }

  @Post(':code/delete')
  delete(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) at: ItemParams,
    @Pressed(ConfirmDto) form: SharedForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return this.parts.press(at.id, {
      form,
      seen: (content) => wholePart(content, this.kind.name, at.code),
      edit: (content) => this.kind.remove(content, at.code),
      again: async (trouble) =>
        this.deletePage(viewer, await this.drafts.get(at.id), at.code, trouble),
      change: { kind: 'deleted', part: this.kind.name, code: at.code },
      anchor: '#last-change',
    });
  }

  private deletePage(
    viewer: Viewer,
    draft: QuestionnaireDraft,
    code: string,
    trouble?: Trouble,
  ): Page {
    const title = this.kind.titleOf(this.kind.find(draft.content, code));
    return deletePage(viewer, draft, this.kind.name, { code, title }, trouble);
  }

  /** Saves what a form says of the part that stands there, whether it stood there before or not. */
  private save(
    viewer: Viewer,
    draft: QuestionnaireDraft,
    form: PartForm<Part>,
    body: unknown,
    standing: (content: Questionnaire) => Edited,
  ): Promise<Page | Redirect> {
    const { goesOn, fields } = takeThen(body);
    const shared = new SharedForm(this.kind.form, fields);
    const list = listToExtend(shared.values);
    if (list !== '') {
      return shared.show((typed) => this.page(viewer, draft, form, withMoreRows(typed, list)));
    }
    const row = rowToMove(shared.values);
    if (row !== '') {
      return shared.show((typed) => this.page(viewer, draft, form, withMovedRow(typed, row)));
    }
    return shared.settle(
      async (sent, checkSeen) => {
        const kind = form.isNew ? 'added' : 'changed';
        const code = await this.parts.edit(draft.id, { kind, part: this.kind.name }, (content) => {
          const { questionnaire, code } = standing(content);
          const now = this.kind.find(questionnaire, code);
          checkSeen(this.kind.values(now));
          return this.kind.revise(questionnaire, now, sent);
        });
        const next = goesOn ? nextGap(viewer, await this.drafts.get(draft.id)) : null;
        return new Redirect(next ?? `/admin/questionnaires/${draft.id}#item-${code}`);
      },
      (values, trouble) => this.page(viewer, draft, form, values, trouble),
    );
  }

  /** The form, with what another language has left behind in it, and what is left to settle elsewhere. */
  private page(
    viewer: Viewer,
    draft: QuestionnaireDraft,
    form: PartForm<Part>,
    values: FormValues,
    trouble?: Trouble,
  ): Page {
    const page = this.kind.page(viewer, draft, form, values, trouble);
    const place = `${this.kind.name}/${form.part.code}`;
    return withGoOn(withStale(page, viewer, draft, place, values), viewer, draft, place);
  }

  /** The form of a part that stands in no questionnaire yet. */
  private newForm({ id, content }: QuestionnaireDraft, where: NewPartDto): PartForm<Part> {
    const { questionnaire, code } = this.kind.add(content, where);
    const part = this.kind.find(questionnaire, code);
    const action = `/admin/questionnaires/${id}/${this.kind.name}${queryOf(where)}`;
    return { part, action, isNew: true };
  }

  private async find({
    id,
    code,
  }: ItemParams): Promise<{ draft: QuestionnaireDraft; form: PartForm<Part> }> {
    const draft = await this.drafts.get(id);
    const action = `/admin/questionnaires/${id}/${this.kind.name}/${code}`;
    return { draft, form: { part: this.kind.find(draft.content, code), action, isNew: false } };
  }
}

/** The same place again, in the address that the form is sent to. */
const queryOf = ({ section, kind }: NewPartDto): string =>
  section && kind ? `?${new URLSearchParams({ section, kind }).toString()}` : '';
