import type { Questionnaire } from '../questionnaire.js';
import { pathTo, type Report } from '../format/problems.js';
import { type TextLimit, textsOf } from './texts-of.js';

/** Every text is there in the first language, in no language but those named, and not too long. */
export function checkTexts(questionnaire: Questionnaire, report: Report): void {
  const [first] = questionnaire.languages;
  for (const { path, text, limit } of textsOf(questionnaire)) {
    if (!Object.hasOwn(text, first!) || text[first!]!.trim() === '') {
      report(path, 'no-text', 'write the text in the first language of the questionnaire');
    }
    for (const [language, words] of Object.entries(text)) {
      if (!questionnaire.languages.includes(language)) {
        const remedy = 'remove this text or add its language to "languages"';
        report(pathTo(path, language), 'unknown-language', remedy);
      }
      checkLength(pathTo(path, language), words, limit, report);
    }
  }
}

function checkLength(path: string, words: string, limit: TextLimit, report: Report): void {
  if (words.length > limit.characters) {
    report(path, 'too-long', `shorten the text to ${limit.characters} characters`);
  }
  if (!limit.paragraphs && /[\n\t]/.test(words)) {
    report(path, 'one-line', 'write the text on one line');
  }
}
