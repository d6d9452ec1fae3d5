import { Controller, Get, Post } from '@nestjs/common';
import { parsePack, type ScalePack } from '../../questionnaire/index.js';
import {
  Access,
  type FormValues,
  Id,
  ItemParams,
  type Page,
  Params,
  Pressed,
  Redirect,
  Shared,
  type SharedForm,
  stateOf,
  textOf,
  type Trouble,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { reviseScale, scaleIn } from '../draft/edit-scales.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { chosenFile, readJsonFile } from '../draft/read-questionnaire-file.js';
import { ConfirmDto, ScalePackDto, ScaleTextsDto } from '../forms/questionnaire.dto.js';
import { readScale } from '../forms/read-scale.js';
import { readPack } from '../packs/read-packs.js';
import { leaveScale, takeUp } from '../packs/take-up.js';
import { scaleTextsPage, scaleValues } from './scale-texts.view.js';
import { scalesPage } from './scales.view.js';
import { withStale } from './stale.view.js';

/** The scales of a questionnaire: which it has, the words of each, and one more out of a file. */
@Controller('admin/questionnaires/:id/scales')
@Access('admin')
export class ScalesController {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const draft = await this.drafts.get(id);
    return withSeen(scalesPage(viewer, draft, ''), stateOf(draft.content));
  }

  @Post()
  async add(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(ScalePackDto) form: SharedForm<ScalePackDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    return form.settle(
      async (sent, checkSeen) => {
        // What a file says is read only where the page is still true.
        checkSeen((await this.drafts.get(id)).content);
        const pack = await packOf(sent);
        await this.drafts.change(
          id,
          (now) => {
            checkSeen(now);
            return takeUp(now, pack);
          },
          () => ({ kind: 'added', part: 'scales', code: pack.code }),
        );
        return new Redirect(`/admin/questionnaires/${id}/scales`);
      },
      (values, trouble) => scalesPage(viewer, draft, textOf(values['content']), trouble),
    );
  }

  @Get(':code')
  async showTexts(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
  ): Promise<Page> {
    const draft = await this.drafts.get(id);
    const values = scaleValues(scaleIn(draft.content, code));
    return withSeen(this.textsPage(viewer, draft, code, values), stateOf(values));
  }

  @Post(':code')
  async revise(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Shared(ScaleTextsDto) form: SharedForm<ScaleTextsDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    scaleIn(draft.content, code);
    return form.settle(
      async (sent, checkSeen) => {
        await this.drafts.change(
          id,
          (now) => {
            checkSeen(scaleValues(scaleIn(now, code)));
            return reviseScale(now, code, (scale) => readScale(scale, sent, now.languages));
          },
          () => ({ kind: 'changed', part: 'scales', code }),
        );
        return new Redirect(`/admin/questionnaires/${id}/scales`);
      },
      (values, trouble) => this.textsPage(viewer, draft, code, values, trouble),
    );
  }

  @Post(':code/removal')
  async remove(
    @Viewed() viewer: Viewer,
    @Params(ItemParams) { id, code }: ItemParams,
    @Pressed(ConfirmDto) form: SharedForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    return form.settle(
      async (_, checkSeen) => {
        await this.drafts.change(
          id,
          (now) => {
            checkSeen(now);
            return leaveScale(now, code);
          },
          () => ({ kind: 'deleted', part: 'scales', code }),
        );
        return new Redirect(`/admin/questionnaires/${id}/scales`);
      },
      (_values, trouble) => scalesPage(viewer, draft, '', trouble),
    );
  }

  private textsPage(
    viewer: Viewer,
    draft: QuestionnaireDraft,
    code: string,
    values: FormValues,
    trouble?: Trouble,
  ): Page {
    const page = scaleTextsPage(viewer, draft, code, values, trouble);
    return withStale(page, viewer, draft, `scales/${code}`, values);
  }
}

/** One that comes with Cahier, or the file that was chosen or pasted. */
async function packOf({ template, content, file }: ScalePackDto): Promise<ScalePack> {
  return template === undefined
    ? parsePack(readJsonFile(chosenFile(content, file)))
    : readPack(template);
}
