import type { Question, Questionnaire, Section } from '../../questionnaire/browser.js';

/** Questions of one section that stand on one page. */
export interface Part {
  /** Its section's place in the questionnaire. */
  readonly index: number;
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** What is asked on one page. */
export interface Step {
  readonly parts: readonly Part[];
  /** The profile is asked last, and there the answers are sent. */
  readonly isLast: boolean;
}

/** The whole questionnaire on one page, where a script shows what is asked. */
export const wholeOf = ({ sections }: Questionnaire): Step => ({
  parts: sections.map((section, index) => ({ index, section, questions: section.questions })),
  isLast: true,
});
