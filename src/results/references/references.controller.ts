import { Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  type Download,
  Id,
  type Page,
  Pressed,
  type Redirect,
  Shared,
  type SharedForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { ReferencePages } from './reference-pages.js';
import { ReferencesChoiceDto, ReferencesFileDto, ReferencesRemovalDto } from './references.dto.js';

/** Where reps set public figures beside the questions of a survey. */
@Controller('rep/surveys/:id/references')
@Access('rep')
export class ReferencesController {
  constructor(private readonly pages: ReferencePages) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.pages.show(viewer, id);
  }

  @Post()
  bring(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(ReferencesFileDto) sent: SharedForm<ReferencesFileDto>,
  ): Promise<Page | Redirect> {
    return this.pages.bring(viewer, id, sent);
  }

  @Get('file')
  file(@Id() id: string): Promise<Download> {
    return this.pages.file(id);
  }

  @Post('choice')
  choose(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(ReferencesChoiceDto) sent: SharedForm<ReferencesChoiceDto>,
  ): Promise<Page | Redirect> {
    return this.pages.choose(viewer, id, sent);
  }

  @Post('removal')
  remove(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(ReferencesRemovalDto) sent: SharedForm<ReferencesRemovalDto>,
  ): Promise<Page | Redirect> {
    return this.pages.remove(viewer, id, sent);
  }
}
