import { Controller, Get, Post } from '@nestjs/common';
import { parsePack, type ScalePack } from '../../questionnaire/index.js';
import {
  Access,
  Id,
  type Page,
  Pressed,
  Redirect,
  Shared,
  type SharedForm,
  stateOf,
  textOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { chosenFile, readJsonFile } from '../draft/read-questionnaire-file.js';
import { ScaleDto, ScalePackDto } from '../forms/questionnaire.dto.js';
import { readPack } from '../packs/read-packs.js';
import { leaveScale, takeUp } from '../packs/take-up.js';
import { scalesPage } from './scales.view.js';

/** The scales of a questionnaire: which it has, and one more out of a file. */
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
        await this.drafts.change(id, (now) => {
          checkSeen(now);
          return takeUp(now, pack);
        });
        return new Redirect(`/admin/questionnaires/${id}/scales`);
      },
      (values, trouble) => scalesPage(viewer, draft, textOf(values['content']), trouble),
    );
  }

  @Post('removal')
  async remove(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(ScaleDto) form: SharedForm<ScaleDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    return form.settle(
      async ({ part }, checkSeen) => {
        await this.drafts.change(id, (now) => {
          checkSeen(now);
          return leaveScale(now, part);
        });
        return new Redirect(`/admin/questionnaires/${id}/scales`);
      },
      (_values, trouble) => scalesPage(viewer, draft, '', trouble),
    );
  }
}

/** One that comes with Cahier, or the file that was chosen or pasted. */
async function packOf({ template, content, file }: ScalePackDto): Promise<ScalePack> {
  return template === undefined
    ? parsePack(readJsonFile(chosenFile(content, file)))
    : readPack(template);
}
