import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act, Described, Proposal, Signing } from '../../agreements/index.js';
import { Clock } from '../../common/index.js';
import type { Language } from '../../web/index.js';
import { signingOf } from '../amendments/signing-of.js';
import { zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { Survey } from '../directory/survey.entity.js';
import { SurveyClosing } from '../life/survey-closing.js';
import { zoneIn } from '../directory/zone-in.js';
import { refuse } from '../refusals.js';
import { wordsOf } from '../survey-words.js';
import { checkPurge } from '../life/purge-rules.js';

/** What was answered, destroyed before its day: nobody could ask for another edition afterwards. */
@Injectable()
export class PurgeAnswers implements Act {
  static readonly kind = 'purge-answers';
  readonly kind = PurgeAnswers.kind;
  readonly zone = zoneIn;

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly closing: SurveyClosing,
    private readonly clock: Clock,
  ) {}

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}`;
  }

  async describe(
    { subject }: Proposal,
    language: Language,
    manager: EntityManager,
  ): Promise<Described> {
    const survey = await manager.findOneByOrFail(Survey, { id: subject });
    const { title, would, button } = wordsOf(survey, language).purge;
    return { title, lines: [would], button };
  }

  async signing(manager: EntityManager, { subject }: Proposal): Promise<Signing | null> {
    const survey = await this.surveys.hold(manager, subject);
    const day = this.clock.today(zoneOf(survey));
    return signingOf(survey, { act: { kind: 'answers-destroyed' }, day, reason: null });
  }

  async check(manager: EntityManager, { subject }: Proposal): Promise<void> {
    const survey = await this.surveys.hold(manager, subject);
    checkPurge(survey, this.clock.today(zoneOf(survey)));
  }

  async carryOut(manager: EntityManager, { subject }: Proposal): Promise<void> {
    const survey = await this.surveys.hold(manager, subject);
    const today = this.clock.today(zoneOf(survey));
    checkPurge(survey, today);
    const isFirst = await this.surveys.recordPurgeIn(manager, subject, today);
    if (!isFirst) throw refuse('survey-changed-meanwhile');
  }

  afterwards(subject: string): Promise<void> {
    return this.closing.takeUp(subject);
  }
}
