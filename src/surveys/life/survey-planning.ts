import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  definitionHash,
  isByInvitation,
  parseQuestionnaire,
  type Questionnaire,
} from '../../questionnaire/index.js';
import { QuestionnaireDrafts, limitLanguages, listGaps } from '../../questionnaires/index.js';
import { defineSurvey, settingsOf, type SurveySettings } from '../settings/survey-settings.js';
import { SurveyClosing } from './survey-closing.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { SurveyKeyring } from './survey-keyring.js';
import {
  checkEditable,
  checkInvited,
  checkNotOver,
  checkOpeningDay,
  checkStep,
} from './survey-life.js';
import type { Survey } from '../directory/survey.entity.js';
import { refuse } from '../refusals.js';

/** What admins do with a survey, from its first draft to the archive. */
@Injectable()
export class SurveyPlanning {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly surveys: SurveyDirectory,
    private readonly keyring: SurveyKeyring,
    private readonly closing: SurveyClosing,
  ) {}

  /** Makes a draft and returns its id. */
  async draft(questionnaireId: string, settings: SurveySettings): Promise<string> {
    const { content } = await this.drafts.get(questionnaireId);
    await this.checkWave(settings, content);
    const id = randomBytes(16).toString('hex');
    await this.surveys.create({
      id,
      slug: settings.slug,
      questionnaireId,
      state: 'draft',
      definition: defineSurvey(content, settings),
      definitionHash: null,
      invited: settings.invited,
      participation: null,
      participationDay: null,
    });
    return id;
  }

  async revise(id: string, settings: SurveySettings): Promise<void> {
    const survey = await this.surveys.get(id);
    checkEditable(survey.state);
    const drafted = await this.questionnaireOf(survey);
    await this.checkWave(settings, drafted);
    const definition = defineSurvey(drafted, settings);
    const { slug, invited } = settings;
    await this.surveys.replace({ ...survey, slug, invited, definition }, 'draft');
  }

  /** Freezes the questionnaire as it is now, with the settings. */
  async schedule(id: string, today: string): Promise<void> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'scheduled');
    const settings = settingsOf(survey);
    checkNotOver(settings, today);
    const drafted = await this.questionnaireOf(survey);
    checkFinished(drafted);
    await this.checkWave(settings, drafted);
    const complete = parseQuestionnaire(limitLanguages(drafted, drafted.languages));
    const { mode } = defineSurvey(complete, settings);
    const keys = await this.keyring.keysFor({ id, mode });
    const definition = defineSurvey(complete, settings, keys);
    const hash = definitionHash(definition);
    // By invitation, invitations are counted, not believed.
    const invited = isByInvitation(mode) ? 0 : survey.invited;
    await this.surveys.replace(
      { ...survey, state: 'scheduled', definition, definitionHash: hash, invited },
      survey.state,
    );
  }

  async open(id: string, today: string): Promise<void> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'open');
    checkOpeningDay(survey.definition, today);
    checkInvited(survey);
    await this.surveys.replace({ ...survey, state: 'open' }, survey.state);
  }

  /** @param word the survey's address, typed again: closing cannot be undone */
  async close(id: string, word: string): Promise<void> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'closed');
    if (word.trim() !== survey.slug) {
      throw refuse('closing-not-confirmed');
    }
    await this.closing.close(survey);
  }

  /** Takes up a closing of which a step failed. */
  finishClosing(id: string): Promise<void> {
    return this.closing.finish(id);
  }

  async archive(id: string): Promise<void> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'archived');
    await this.surveys.replace({ ...survey, state: 'archived' }, survey.state);
  }

  /** Only opened results can be protected against, and only a survey of the same name repeats one. */
  private async checkWave({ previousWave }: SurveySettings, { code }: Questionnaire) {
    if (previousWave === undefined) return;
    const isOffered = (await this.surveys.opened()).some(
      ({ definitionHash: hash, definition }) =>
        hash === previousWave && definition.questionnaire.code === code,
    );
    if (isOffered) return;
    throw refuse('no-such-wave');
  }

  /** The draft as it is now, not as it was when the survey was drafted. */
  private async questionnaireOf({ questionnaireId, definition }: Survey) {
    if (!questionnaireId) return definition.questionnaire;
    return (await this.drafts.get(questionnaireId)).content;
  }
}

/** What nobody would see at once in a published survey, such as a section without a question. */
function checkFinished(drafted: Questionnaire): void {
  if (listGaps(drafted).length === 0) return;
  throw refuse('questionnaire-unfinished');
}
