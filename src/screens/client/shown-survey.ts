import type { Amendment, SurveyDefinition } from '../../questionnaire/browser.js';
import type { Words } from '../words/words.js';

/** What a phone knows of a survey once it has hashed the definition. */
export interface ShownSurvey {
  readonly definition: SurveyDefinition;
  readonly amendments: readonly Amendment[];
  /** The seats whose devices have signed that they looked it over, as the phone has checked. */
  readonly looked: readonly number[];
  /** The backups that it came back from, as the server says. */
  readonly restored: readonly { readonly backupOf: string; readonly on: string }[];
}

/** Everything that the screens of one visit have in common. */
export interface ClientPage {
  readonly survey: ShownSurvey;
  /** In the language of the page, of signatures where people sign. */
  readonly words: Words;
  readonly language: string;
  /** Where it is told what will be published. */
  readonly plan: string;
  /** Where the bulletin of this survey will be. */
  readonly bulletin: string;
}
