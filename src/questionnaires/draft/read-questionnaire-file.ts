import { invalidInput } from '../../common/index.js';
import { parseQuestionnaire, type Questionnaire } from '../../questionnaire/index.js';

/** The one text of a form in which a file can be chosen or pasted. */
export function chosenFile(pasted = '', uploaded = ''): string {
  const isPasted = pasted.trim() !== '';
  if (isPasted && uploaded !== '') {
    throw invalidInput('two-files', 'Choose a file or paste its content, not both.');
  }
  if (!isPasted && uploaded === '') {
    throw invalidInput(
      'no-file',
      'Choose a questionnaire file (JSON in UTF-8) or paste its content.',
    );
  }
  return isPasted ? pasted : uploaded;
}

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
