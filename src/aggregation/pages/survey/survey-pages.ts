import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../common/index.js';
import { type Language, Page, Redirect, validateDto } from '../../../web/index.js';
import { ParticipationService } from '../../participation/participation.service.js';
import { OpeningService } from '../../releases/opening.service.js';
import { ReleaseStore } from '../../releases/release-store.js';
import { fillText } from '../format.js';
import { RepSurveys } from '../rep-surveys.js';
import { OpeningDto } from './opening.dto.js';
import { openingTexts } from './opening.texts.js';
import { NO_SETBACK, type Setback, viewSurvey } from './survey.view.js';

/** The page of one survey, and the opening that is asked for there. */
@Injectable()
export class SurveyPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly participation: ParticipationService,
    private readonly releases: ReleaseStore,
    private readonly opening: OpeningService,
  ) {}

  async show(
    id: string,
    language: Language,
    setback: Setback = NO_SETBACK,
    status = 200,
  ): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const participation = await this.participation.of(survey);
    const edition = await this.releases.edition(id);
    const model = viewSurvey({ survey, participation, edition }, language, setback);
    return new Page('rep/survey', model, status, language);
  }

  async open(id: string, body: unknown, language: Language): Promise<Page | Redirect> {
    const t = openingTexts[language];
    const { state } = await this.surveys.byId(id);
    if (state === 'closed' && !isConfirmed(body, t.word)) {
      return this.show(id, language, { notice: null, confirmation: t.notConfirmed }, 422);
    }
    const refusal = await this.refusalOf(id, language);
    return refusal === null
      ? new Redirect(`/rep/surveys/${id}`)
      : this.show(id, language, { notice: refusal, confirmation: null }, 409);
  }

  /** Opens; or says why not, in the reader's words. */
  private async refusalOf(id: string, language: Language): Promise<string | null> {
    const { refused } = openingTexts[language];
    try {
      const opening = await this.opening.open(id);
      if (opening.kind === 'opened') return null;
      return fillText(refused['too-few-responses'], { needed: String(opening.needed) });
    } catch (error) {
      const text = error instanceof DomainError ? refused[error.code] : undefined;
      if (text === undefined) throw error;
      return text;
    }
  }
}

function isConfirmed(body: unknown, word: string): boolean {
  const form = validateDto(OpeningDto, body);
  return form.kind === 'valid' && form.value.confirmation.normalize().trim().toLowerCase() === word;
}
