import { interfaceLanguage, textIn } from '../../common/browser.js';
import { formatList } from '../../language/browser.js';
import { answerInWords, type Questionnaire, questionsOf } from '../../questionnaire/browser.js';
import { all } from '../page/elements.js';

/** Writes the words of earlier answers where later texts repeat them: as text, never as markup. */
export function repeatAnswers(
  form: HTMLFormElement,
  questionnaire: Questionnaire,
  answerOf: (code: string) => unknown,
): void {
  const { lang } = document.documentElement;
  const wording = {
    say: (text: Parameters<typeof textIn>[0]) => textIn(text, lang, questionnaire.languages),
    list: (words: readonly string[]) => formatList(words, interfaceLanguage(lang)),
  };
  for (const place of all('[data-answer]', form)) {
    const code = place.dataset['answer'] ?? '';
    const question = questionsOf(questionnaire).find((one) => one.code === code);
    if (question) place.textContent = answerInWords(question, answerOf(code), wording);
  }
}
