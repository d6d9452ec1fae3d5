import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  Access,
  Download,
  Form,
  type FormValues,
  Id,
  NO_TROUBLE,
  type Page,
  Redirect,
  SentForm,
  Shared,
  type SharedForm,
  stateOf,
  type Trouble,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { councilFile } from '../../client/index.js';
import { CouncilRoster } from '../keeping/council-roster.js';
import type { Council } from '../standing/council.js';
import { councilPage } from './council.view.js';
import { sheetPage } from './sheet.view.js';
import { CouncilFileDto, NewListDto, outsideOf } from './council.dto.js';

const HOME = '/rep/council';

/** What a list is assembled of, and what it follows. */
const councilShown = ({ cards, inForce }: Council) => ({
  cards: cards.map(({ id }) => id),
  inForce: inForce?.id ?? null,
});

/** Where reps see who opens the results, and bring the files that holders' devices made. */
@Controller(HOME)
@Access('rep')
export class CouncilController {
  constructor(private readonly roster: CouncilRoster) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.page(viewer, { done });
  }

  @Post('files')
  upload(
    @Viewed() viewer: Viewer,
    @Form(CouncilFileDto) form: SentForm<CouncilFileDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ file }) => new Redirect(`${HOME}?done=${await this.roster.add(file, viewer)}`),
      (_values, trouble) => this.page(viewer, { trouble, form: 'file' }),
    );
  }

  @Post('lists')
  assemble(
    @Viewed() viewer: Viewer,
    @Shared(NewListDto) form: SharedForm<NewListDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ cards, needed, outside }, checkSeen) => {
        checkSeen(councilShown(await this.roster.council()));
        const seats = cards.map((card) => ({ card, outside: outsideOf(outside[card]) }));
        await this.roster.assemble({ seats, needed: Number(needed) }, viewer);
        return new Redirect(`${HOME}?done=assembled`);
      },
      (values, trouble) => this.page(viewer, { trouble, values, form: 'list' }),
    );
  }

  /** To print before a ceremony: what people read out to each other, and where they sign by hand. */
  @Get('sheet')
  async sheet(@Viewed() viewer: Viewer, @Query('list') list: unknown): Promise<Page> {
    return sheetPage(viewer, await this.roster.council(), list);
  }

  /** The holders' own page, to keep on a stick: this server is not asked again by it. */
  @Get('council.html')
  takePage(): Download {
    const { body, name } = councilFile();
    return new Download(body, 'text/html; charset=utf-8', name);
  }

  @Post('files/:id/removal')
  async remove(@Id() id: string): Promise<Redirect> {
    await this.roster.remove(id);
    return new Redirect(`${HOME}?done=removed`);
  }

  @Get('files/:id')
  async download(@Id() id: string): Promise<Download> {
    const { name, content } = await this.roster.file(id);
    return new Download(content, 'application/json', name);
  }

  private async page(
    viewer: Viewer,
    {
      done,
      values = {},
      trouble = NO_TROUBLE,
      form = 'file',
    }: {
      readonly done?: unknown;
      readonly values?: FormValues;
      readonly trouble?: Trouble;
      readonly form?: 'file' | 'list';
    },
  ): Promise<Page> {
    const council = await this.roster.council();
    const page = councilPage(viewer, council, { done, values, trouble, form });
    return withSeen(page, stateOf(councilShown(council)));
  }
}
