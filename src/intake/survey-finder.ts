import { Injectable } from '@nestjs/common';
import { SharedReadings } from '../common/index.js';
import { type Survey, SurveyDirectory } from '../surveys/index.js';
import { chooseLanguage, LANGUAGES } from '../web/index.js';

const SLUG = /^[\w-]{1,100}$/;
const ID = /^[0-9a-f]{32}$/;

/** Finds the survey of a request. */
@Injectable()
export class SurveyFinder {
  private readonly readings = new SharedReadings<Survey | null>();

  constructor(private readonly directory: SurveyDirectory) {}

  /**
   * The survey at an address; what cannot be one never reaches the database. Requests share a reading,
   * but none outlives it; that a closed survey takes no response is for the writer to see, in its transaction.
   */
  async find(slug: string): Promise<Survey | null> {
    if (!SLUG.test(slug)) return null;
    return this.readings.of(`slug ${slug}`, () => this.directory.bySlug(slug));
  }

  /** The same by identifier. */
  async byId(id: string): Promise<Survey | null> {
    if (!ID.test(id)) return null;
    return this.readings.of(`id ${id}`, () => this.directory.byId(id));
  }
}

/** The language to answer in: asked for, else the browser's, else the questionnaire's first. */
export function languageFor(
  survey: Survey | null,
  asked: unknown,
  acceptLanguage: string | undefined,
): string {
  const offered =
    survey && survey.state !== 'draft' ? survey.definition.questionnaire.languages : [];
  return chooseLanguage(offered.length > 0 ? offered : LANGUAGES, asked, acceptLanguage);
}
