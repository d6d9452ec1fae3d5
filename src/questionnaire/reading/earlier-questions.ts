import { type Question, type Questionnaire, questionsOf } from '../questionnaire.js';
import type { Report } from '../findings.js';

/** The questions before a place of the questionnaire, for what may only look back. */
export class EarlierQuestions {
  private readonly passed = new Map<string, Question>();
  private readonly later: ReadonlySet<string>;
  private readonly profile: ReadonlySet<string>;

  constructor(questionnaire: Questionnaire) {
    this.later = new Set(questionsOf(questionnaire).map(({ code }) => code));
    this.profile = new Set(questionnaire.profile.map(({ code }) => code));
  }

  add(question: Question): void {
    this.passed.set(question.code, question);
  }

  /** The question of that code, or nothing and a report that says why it cannot be named here. */
  find(code: string, path: string, report: Report): Question | undefined {
    const question = this.passed.get(code);
    if (question) return question;
    if (this.profile.has(code)) {
      report(path, 'profile-not-earlier');
    } else if (this.later.has(code)) {
      report(path, 'not-earlier');
    } else {
      report(path, 'unknown-question');
    }
    return undefined;
  }
}
