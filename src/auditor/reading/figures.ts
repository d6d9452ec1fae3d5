import type { PublishedTable } from '../../disclosure/index.js';
import { tablesIn, type Questionnaire, type SurveyDefinition } from '../../questionnaire/index.js';

/** What one attack starts from: tables about the same people, whoever published them and when. */
export interface Figures {
  readonly definition: SurveyDefinition;
  readonly responses: number;
  readonly tables: readonly PublishedTable[];
  /** Limits known from elsewhere, as tables that no reader was shown (rule D5). */
  readonly limits: readonly PublishedTable[];
  /** Whether they are ranges by one profile question each, so that most crossings are in no table. */
  readonly isRanged?: boolean;
}

/**
 * A question with a table. `one`: everybody stands in one column or in none. `many`: each option
 * is a yes or no of its own among those who answered (rule D7).
 */
export interface AskedQuestion {
  readonly code: string;
  readonly kind: 'one' | 'many';
  readonly options: readonly string[];
  /** How many options whoever answers chooses, of a multiple choice. */
  readonly choices: { readonly least: number; readonly most: number };
  /** Size below which a group's answers must stay unknown (D1, D2). */
  readonly threshold: number;
  /** Signing is the response itself: that all have signed says nothing about anybody (D3). */
  readonly isSignature: boolean;
}

export const TOTAL = 'Total';

/**
 * Read from the questionnaire, and not from the room that chooses what to withhold. What only some
 * were asked is about other people, and has claims of its own (check-conditional.ts).
 */
export function askedQuestionsOf(
  questionnaire: Questionnaire,
  { threshold, sensitiveThreshold }: Pick<SurveyDefinition, 'threshold' | 'sensitiveThreshold'>,
): readonly AskedQuestion[] {
  return tablesIn(questionnaire)
    .filter(({ base }) => base === undefined)
    .map(({ columns, sensitive, ...tabled }) => ({
      code: tabled.code,
      kind: tabled.kind,
      options: columns,
      choices: tabled.choices,
      threshold: sensitive ? sensitiveThreshold : threshold,
      isSignature: tabled.isSignature,
    }));
}
