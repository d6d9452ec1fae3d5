import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { isByInvitation, timeZoneOf } from '../../questionnaire/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { DrawingStore } from '../storage/drawing-store.js';
import { type DrawingWindow, windowOn } from './drawing-window.js';

/**
 * Who gets a ballot of a survey: everybody who is invited; those only who have drawn already and
 * ask for the same ballot again; nobody.
 */
export type DrawingFor = 'invited' | 'drawn' | 'nobody';

/** Which surveys give out ballots now. */
@Injectable()
export class DrawingTimes {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly drawings: DrawingStore,
    private readonly clock: Clock,
  ) {}

  /**
   * A ballot that was drawn stays to be had until answering ends, whatever an admin says of the
   * drawing: a phone may be lost between drawing and answering (protocol.md 5.2 and 10).
   */
  async drawingFor(survey: Survey): Promise<DrawingFor> {
    const { id, state, definition, restored } = survey;
    if (!isByInvitation(definition.mode)) return 'nobody';
    if (state !== 'scheduled' && state !== 'open') return 'nobody';
    // Whoever drew between a backup and its restoring would draw a second ballot.
    if (restored && restored.length > 0) return 'drawn';
    const { phase } = await this.drawings.get(id);
    if (phase === 'ended') return 'drawn';
    const dated = this.windowOf(survey);
    const isNow = dated
      ? dated === 'first' || dated === 'second'
      : phase === 'early' || state === 'open';
    return isNow ? 'invited' : 'drawn';
  }

  /** Whether ballots of a survey are given out, were, or will not be any more. */
  async hasBegun(survey: Survey): Promise<boolean> {
    const { id, state } = survey;
    if (state !== 'scheduled') return true;
    const dated = this.windowOf(survey);
    return dated ? dated !== 'before' : (await this.drawings.get(id)).phase !== 'with-survey';
  }

  async hasEnded(survey: Survey): Promise<boolean> {
    if (this.windowOf(survey) === 'after') return true;
    return (await this.drawings.get(survey.id)).phase === 'ended';
  }

  /** Where today lies among the days that its definition names for drawing, if it names any. */
  windowOf({ definition, invited }: Survey): DrawingWindow | undefined {
    return definition.drawing
      ? windowOn(definition.drawing, this.clock.today(timeZoneOf(definition)), invited ?? 0)
      : undefined;
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
    const drawing = await Promise.all(surveys.map((survey) => this.drawingFor(survey)));
    return surveys.filter((_, i) => drawing[i] === 'invited');
  }
}
