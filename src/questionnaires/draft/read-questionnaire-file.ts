import { invalidInput } from '../../common/index.js';
import { parseQuestionnaire, type Questionnaire } from '../../questionnaire/index.js';

/** Reads a whole questionnaire file. Throws a DomainError that lists what is wrong with it. */
export function readQuestionnaireFile(text: string): Questionnaire {
  return parseQuestionnaire(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput(
      'not-json',
      'This is not the content of a questionnaire file: paste a whole JSON file, from its first brace to its last.',
    );
  }
}
