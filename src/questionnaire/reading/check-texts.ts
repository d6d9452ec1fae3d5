import type { Questionnaire } from '../questionnaire.js';
import type { Report } from '../findings.js';
import { pathTo } from '../format/problems.js';
import { type TextLimit, textsOf } from './texts-of.js';

/** Every text is there in the first language, in no language but those named, and not too long. */
export function checkTexts(questionnaire: Questionnaire, report: Report): void {
  const [first] = questionnaire.languages;
  for (const { path, text, limit } of textsOf(questionnaire)) {
    if (!Object.hasOwn(text, first!) || text[first!]!.trim() === '') {
      report(path, 'no-text');
    }
    for (const [language, words] of Object.entries(text)) {
      if (!questionnaire.languages.includes(language)) {
        report(pathTo(path, language), 'unknown-language');
      }
      checkLength(pathTo(path, language), words, limit, report);
    }
  }
}

function checkLength(path: string, words: string, limit: TextLimit, report: Report): void {
  if (words.length > limit.characters) {
    report(path, 'too-long', { most: limit.characters });
  }
  if (!limit.paragraphs && /[\n\t]/.test(words)) {
    report(path, 'one-line');
  }
}
