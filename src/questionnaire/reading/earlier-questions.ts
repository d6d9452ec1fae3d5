import { type Question, type Questionnaire, questionsOf } from '../questionnaire.js';
import type { Report } from '../format/problems.js';

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
      const remedy = 'name another question: profile questions are asked last, after this place';
      report(path, 'not-earlier', remedy);
    } else if (this.later.has(code)) {
      report(path, 'not-earlier', 'name a question that is asked before this place');
    } else {
      report(path, 'unknown-question', 'write the code of a question of this questionnaire');
    }
    return undefined;
  }
}
