import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import {
  definitionHash,
  isByInvitation,
  parseNewQuestionnaire,
  type Questionnaire,
  timeZoneOf,
} from '../../questionnaire/index.js';
import { QuestionnaireDrafts, limitLanguages, listGaps } from '../../questionnaires/index.js';
import { stateOf } from '../../web/index.js';
import { defineSurvey, settingsOf, type SurveySettings } from '../settings/survey-settings.js';
import { SurveyClosing } from './survey-closing.js';
import { zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { SurveyKeyring } from './survey-keyring.js';
import { checkEditable, checkNotEarly, checkStep, listMissing } from './survey-life.js';
import { SurveyOpening } from './survey-opening.js';
import type { Survey } from '../directory/survey.entity.js';
import { refuse } from '../refusals.js';

/** What becomes the definition, and nobody can change from then on. */
export interface ToFreeze {
  readonly questionnaire: Questionnaire;
  readonly settings: SurveySettings;
}

const anything = (): void => undefined;

/** What admins do with a survey, from its first draft to the archive. */
@Injectable()
export class SurveyPlanning {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly surveys: SurveyDirectory,
    private readonly keyring: SurveyKeyring,
    private readonly opening: SurveyOpening,
    private readonly closing: SurveyClosing,
    private readonly clock: Clock,
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

  /** @param checkSeen throws when the settings that are there are not those that were read */
  async revise(
    id: string,
    settings: SurveySettings,
    checkSeen: (now: SurveySettings) => void,
  ): Promise<void> {
    const survey = await this.surveys.get(id);
    checkEditable(survey.state);
    const drafted = await this.questionnaireOf(survey);
    await this.checkWave(settings, drafted);
    const definition = defineSurvey(drafted, settings);
    const { slug, invited } = settings;
    await this.surveys.editDraft(id, (draft) => {
      checkSeen(settingsOf(draft));
      return { slug, invited, definition };
    });
  }

  /** What scheduling freezes, as it is now. */
  async toFreeze(survey: Survey): Promise<ToFreeze> {
    return { questionnaire: await this.questionnaireOf(survey), settings: settingsOf(survey) };
  }

  /**
   * Freezes the questionnaire as it is now, with the settings. Throws everything that is missing.
   *
   * @param checkSeen throws when that is not what was read by whoever asks for it
   */
  async schedule(id: string, checkSeen: (now: ToFreeze) => void = anything): Promise<void> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'scheduled');
    const frozen = await this.toFreeze(survey);
    const { questionnaire: drafted, settings } = frozen;
    checkSeen(frozen);
    checkReady(settings, drafted, this.clock.today(timeZoneOf(settings)));
    await this.checkWave(settings, drafted);
    const complete = parseNewQuestionnaire(limitLanguages(drafted, drafted.languages));
    const { mode } = defineSurvey(complete, settings);
    const sealing = await this.keyring.sealingOf({ id, mode, opening: settings.opening });
    const definition = defineSurvey(complete, settings, sealing);
    const hash = definitionHash(definition);
    // By invitation, invitations are counted, not believed.
    const invited = isByInvitation(mode) ? 0 : survey.invited;
    await this.surveys.editDraft(id, (draft) => {
      // Making the keys took its time.
      if (stateOf(settingsOf(draft)) !== stateOf(settings)) {
        throw refuse('survey-changed-meanwhile');
      }
      return { state: 'scheduled', definition, definitionHash: hash, invited };
    });
  }

  /** For whoever does not want to wait until it opens by itself; done already, that is no mistake. */
  async open(id: string): Promise<void> {
    const survey = await this.surveys.get(id);
    if (survey.state === 'open') return;
    checkStep(survey.state, 'open');
    await this.opening.open(survey);
  }

  /** @param word the survey's address, typed again: closing cannot be undone */
  async close(id: string, word: string): Promise<void> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'closed');
    if (word.trim() !== survey.slug) {
      throw refuse('closing-not-confirmed');
    }
    checkNotEarly(survey, this.clock.today(zoneOf(survey)));
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

/** All at once, gaps of the questionnaire among them, such as a section without a question. */
function checkReady(settings: SurveySettings, drafted: Questionnaire, today: string): void {
  const gaps = listGaps(drafted).length > 0 ? ['questionnaire-unfinished'] : [];
  const problems = [...listMissing(settings, today), ...gaps].map((part) => ({ part }));
  if (problems.length > 0) {
    throw refuse('survey-not-ready', { problems });
  }
}
