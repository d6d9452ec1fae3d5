import type { LocalisedText } from '../../common/browser.js';
import { hasWords } from '../logic/answer-in-words.js';
import { hasBrokenPlace, pipedIn } from '../logic/pipe-answers.js';
import type { Questionnaire } from '../questionnaire.js';
import { EarlierQuestions } from './earlier-questions.js';
import type { Report } from '../findings.js';
import { textsOf } from './texts-of.js';

/**
 * A title, a help text or an introduction may repeat what was chosen before; no other text may, as
 * nobody would fill it in. What was typed freely is never repeated.
 */
export function checkPiping(questionnaire: Questionnaire, report: Report): void {
  const fillable = new Set<LocalisedText>();
  const earlier = new EarlierQuestions(questionnaire);
  const check = (text: LocalisedText | undefined, path: string): void => {
    if (!text) return;
    fillable.add(text);
    for (const [language, words] of Object.entries(text)) {
      checkWords(words, `${path}.${language}`, earlier, report);
    }
  };
  for (const [i, section] of questionnaire.sections.entries()) {
    check(section.title, `sections[${i}].title`);
    check(section.intro, `sections[${i}].intro`);
    for (const [j, question] of section.questions.entries()) {
      check(question.title, `sections[${i}].questions[${j}].title`);
      check(question.help, `sections[${i}].questions[${j}].help`);
      earlier.add(question);
    }
  }
  for (const { path, text } of textsOf(questionnaire)) {
    if (fillable.has(text)) continue;
    if (Object.values(text).some((words) => pipedIn(words).length > 0 || hasBrokenPlace(words))) {
      report(path, 'answer-not-here');
    }
  }
}

function checkWords(words: string, path: string, earlier: EarlierQuestions, report: Report): void {
  if (hasBrokenPlace(words)) {
    report(path, 'answer-place', { form: '{answer:code}' });
  }
  for (const code of pipedIn(words)) {
    const question = earlier.find(code, path, report);
    if (question && !hasWords(question)) {
      report(path, 'answer-not-closed');
    }
  }
}
