import { Injectable } from '@nestjs/common';
import { isByInvitation } from '../../questionnaire/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { DrawingStore } from '../storage/drawing-store.js';

/** Which surveys give out ballots now. */
@Injectable()
export class DrawingTimes {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly drawings: DrawingStore,
  ) {}

  async isNow({ id, state, definition }: Survey): Promise<boolean> {
    if (!isByInvitation(definition.mode)) return false;
    const { phase } = await this.drawings.get(id);
    if (state === 'scheduled') return phase === 'early';
    return state === 'open' && phase !== 'ended';
  }

  /** Those of all surveys. */
  async now(): Promise<readonly Survey[]> {
    return this.filter(await this.surveys.all());
  }

  /** Those of the book that a survey is in: one invitation draws a ballot of each. */
  async book(id: string): Promise<readonly Survey[]> {
    const surveys = await Promise.all(
      (await this.drawings.sharing(id)).map((one) => this.surveys.byId(one)),
    );
    return this.filter(surveys.filter((survey) => survey !== null));
  }

  private async filter(surveys: readonly Survey[]): Promise<readonly Survey[]> {
    const open = await Promise.all(surveys.map((survey) => this.isNow(survey)));
    return surveys.filter((_, i) => open[i]);
  }
}
