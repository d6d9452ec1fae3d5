import type { Questionnaire } from '../questionnaire.js';
import type { Answer, Response } from '../response.js';
import { LIST_SEPARATOR, responseColumnsOf } from './csv-columns.js';

/**
 * Responses in the form that `parseResponsesCsv` reads, in the order given. Only for data that is
 * nobody's: generated surveys, and what a council already held as rows.
 */
export function writeResponsesCsv(
  questionnaire: Questionnaire,
  responses: readonly Response[],
): string {
  const codes = responseColumnsOf(questionnaire).map(({ code }) => code);
  const lines = responses.map((response) =>
    codes.map((code) => cellOf(Object.hasOwn(response, code) ? response[code] : undefined)),
  );
  return [codes, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cellOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const text = typeof answer === 'string' ? answer : answer.join(LIST_SEPARATOR);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
