import { Controller, Get, Param } from '@nestjs/common';
import { Access } from '../../web/index.js';
import { DrawingTimes } from './drawing-times.js';

interface BookEntry {
  readonly id: string;
  readonly slug: string;
  /** `sha256:<hex>`, to compare with the definition that the browser then fetches. */
  readonly definitionHash: string;
}

/** The same for everybody: whose ballots an invitation to this survey draws. */
@Controller('api/ballot-book')
export class BallotBookController {
  constructor(private readonly times: DrawingTimes) {}

  @Get(':survey')
  @Access('respondent')
  async list(@Param('survey') survey: string): Promise<{ surveys: readonly BookEntry[] }> {
    if (!/^[0-9a-f]{32}$/.test(survey)) return { surveys: [] };
    const surveys = await this.times.book(survey);
    return {
      surveys: surveys.map(({ id, slug, definitionHash }) => ({
        id,
        slug,
        definitionHash: definitionHash!,
      })),
    };
  }
}
