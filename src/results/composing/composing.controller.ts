import { Controller, Get } from '@nestjs/common';
import { Register } from '../../demands/index.js';
import { Access, Id, InQuery, Page, Viewed, type Viewer } from '../../web/index.js';
import { ReleaseFiles } from '../files/release-files.js';
import { ComposingQueryDto } from './composing-query.dto.js';
import { viewComposing } from './composing.view.js';

/** Where a rep chooses chapters of the report and their order; the report itself is the next page. */
@Controller('rep/surveys/:id/composing')
@Access('rep')
export class ComposingController {
  constructor(
    private readonly files: ReleaseFiles,
    private readonly register: Register,
  ) {}

  @Get()
  async show(
    @Id() id: string,
    @Viewed() { language }: Viewer,
    @InQuery(ComposingQueryDto) query: ComposingQueryDto,
  ): Promise<Page> {
    const { survey, chapters } = await this.files.chapters(id, language);
    const remarks = (await this.register.all('remark')).filter(({ surveyId }) => surveyId === id);
    const model = viewComposing({ survey, chapters, remarks }, query, language);
    return new Page('rep/composing', model, 200, language);
  }
}
