import type { Questionnaire } from '../questionnaire/index.js';
import type { Language } from '../web/index.js';

/** A survey that asks a questionnaire, as a list of surveys shows it. */
export interface QuestionnaireUse {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly stateName: string;
  readonly name: string;
  /** When it is answered; null while no day is set. */
  readonly days: string | null;
  /** Its questionnaire is frozen: what the draft becomes no longer matters to it. */
  /** What comes next; null where nothing does. */
  readonly next: string | null;
  readonly isFrozen: boolean;
  /** What it asks, where that is frozen. */
  readonly asked: Questionnaire | null;
}

/** Tells which surveys ask a questionnaire; this room knows nothing of surveys otherwise. */
export interface QuestionnaireUses {
  of(questionnaireId: string, language: Language): Promise<readonly QuestionnaireUse[]>;
}

/** Injects the `QuestionnaireUses`. */
export const QUESTIONNAIRE_USES = Symbol('QUESTIONNAIRE_USES');
