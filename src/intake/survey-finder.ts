import { Injectable } from '@nestjs/common';
import { type Survey, SurveyDirectory } from '../surveys/index.js';
import { chooseLanguage, LANGUAGES } from '../web/index.js';

const SLUG = /^[\w-]{1,100}$/;

@Injectable()
export class SurveyFinder {
  constructor(private readonly directory: SurveyDirectory) {}

  /** The survey at an address; what cannot be one never reaches the database. */
  async find(slug: string): Promise<Survey | null> {
    return SLUG.test(slug) ? this.directory.bySlug(slug) : null;
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
