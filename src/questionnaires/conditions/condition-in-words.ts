import { textIn, type LocalisedText } from '../../common/index.js';
import { fill, formatList } from '../../language/index.js';
import {
  choicesInWords,
  type Condition,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** Who is asked, as a sentence without its end: “Do you travel?” is Yes and … */
export function conditionInWords(
  condition: Condition,
  questionnaire: Questionnaire,
  language: Language,
): string {
  const t = words[language].condition;
  const say = (text: LocalisedText): string => textIn(text, language, questionnaire.languages);
  const wordLook = (code: string, chosen: readonly string[]): string => {
    const question = questionsOf(questionnaire).find((one) => one.code === code);
    const choices = question ? choicesInWords(question).flat() : [];
    const labels = chosen.map((choice) => {
      const found = choices.find((one) => one.code === choice);
      return found ? found.labels.map(say).join(' – ') : choice;
    });
    const name = (question && say(question.title)) || code;
    return fill(t.look, { question: name, options: formatList(labels, language, 'or') });
  };
  const word = (part: Condition, isInner: boolean): string => {
    if ('question' in part) return wordLook(part.question, part.in);
    if ('not' in part) return fill(t.not, { condition: word(part.not, true) });
    const [parts, join] =
      'all' in part ? ([part.all, 'and'] as const) : ([part.any, 'or'] as const);
    const text = formatList(
      parts.map((one) => word(one, true)),
      language,
      join,
    );
    return isInner && parts.length > 1 ? `(${text})` : text;
  };
  return word(condition, false);
}
