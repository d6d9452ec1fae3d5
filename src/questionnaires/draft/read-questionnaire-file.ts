import { parseNewQuestionnaire, type Questionnaire } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/** The one text of a form in which a file can be chosen or pasted. */
export function chosenFile(pasted = '', uploaded = ''): string {
  const isPasted = pasted.trim() !== '';
  if (isPasted && uploaded !== '') {
    throw refuse('two-files');
  }
  if (!isPasted && uploaded === '') {
    throw refuse('no-file');
  }
  return isPasted ? pasted : uploaded;
}

/** Reads a whole questionnaire file. Throws a DomainError that lists what is wrong with it. */
export function readQuestionnaireFile(text: string): Questionnaire {
  return parseNewQuestionnaire(readJsonFile(text));
}

export function readJsonFile(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('not-json');
  }
}
