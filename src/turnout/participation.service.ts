import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '../common/index.js';
import { ResponseCounter } from '../responses/index.js';
import { type Survey, SurveyDirectory } from '../surveys/index.js';
import { BulletinStore, countSigned } from '../bulletin/index.js';
import { isPetition } from '../questionnaire/index.js';
import { ReleaseStore } from '../releases/index.js';
import { roundParticipation } from './round-participation.js';

export type Participation =
  | { readonly kind: 'none' }
  /** What there was is in the bulletin. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fewer-than'; readonly threshold: number; readonly day: string }
  | { readonly kind: 'at-least'; readonly responses: number; readonly day: string }
  | { readonly kind: 'exact'; readonly responses: number }
  /** The release that would tell was changed since it was stored. */
  | { readonly kind: 'unreadable' };

/**
 * How many took part, as far as reps may know: while answers come in a rounded figure that is
 * taken once a day and kept, so that loading a page again never shows a response arriving; from the
 * closing on what the bulletin says, and what of it could be read once the results are open.
 */
@Injectable()
export class ParticipationService {
  private readonly taken = new Map<string, { day: string; figure: Promise<number> }>();

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly counter: ResponseCounter,
    private readonly releases: ReleaseStore,
    private readonly bulletins: BulletinStore,
    private readonly clock: Clock,
  ) {}

  async of(survey: Survey): Promise<Participation> {
    switch (survey.state) {
      case 'open':
        return this.figureOfTheDay(survey);
      case 'closed':
        return (await this.counted(survey)) ?? this.figureOfTheDay(survey);
      case 'opened':
      case 'archived':
        return this.exact(survey);
      case 'draft':
      case 'scheduled':
        return { kind: 'none' };
      case 'cancelled':
        return { kind: 'cancelled' };
    }
  }

  /** From its closing on, what the bulletin tells everybody; nothing while that is being made. */
  private async counted({ id }: Survey): Promise<Participation | undefined> {
    const bulletin = await this.bulletins.find(id);
    return bulletin ? { kind: 'exact', responses: countSigned(bulletin) } : undefined;
  }

  private async exact(survey: Survey): Promise<Participation> {
    try {
      const counted = isPetition(survey.definition.questionnaire) && (await this.counted(survey));
      if (counted) return counted;
      const release = await this.releases.latest(survey.id);
      if (!release) throw new Error('an opened survey has no release');
      return { kind: 'exact', responses: release.content.participation.responses };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'release-unreadable') {
        return { kind: 'unreadable' };
      }
      throw error;
    }
  }

  private async figureOfTheDay(survey: Survey): Promise<Participation> {
    const day = this.clock.today();
    const { threshold } = survey.definition;
    const isTaken = survey.participationDay === day && survey.participation !== null;
    const responses = isTaken ? survey.participation! : await this.take(survey, day);
    return responses === 0
      ? { kind: 'fewer-than', threshold, day }
      : { kind: 'at-least', responses, day };
  }

  /** Pages loaded at the same moment share one count. */
  private take({ id, definition }: Survey, day: string): Promise<number> {
    const known = this.taken.get(id);
    if (known?.day === day) return known.figure;
    const figure = this.count(id, definition.threshold, day);
    this.taken.set(id, { day, figure });
    figure.catch(() => this.taken.delete(id));
    return figure;
  }

  private async count(id: string, threshold: number, day: string): Promise<number> {
    const figure = roundParticipation(await this.counter.count(id), threshold);
    await this.surveys.recordParticipation(id, figure, day);
    return figure;
  }
}
