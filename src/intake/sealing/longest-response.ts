import {
  DEFAULT_MAX_LENGTH,
  optionsOf,
  type Question,
  type Questionnaire,
  questionsOf,
  takesMany,
} from '../../questionnaire/index.js';

/** Most bytes that a UTF-16 unit of a text takes as JSON in UTF-8; control characters are refused. */
const BYTES_PER_UNIT = 3;
/** The longest number that is accepted, and more than a day. */
const LINE_BYTES = 24;
/** Quotes, comma, colon and brackets around an answer and its code. */
const FRAME_BYTES = 8;

/**
 * A bound on the bytes of any valid response to a questionnaire as canonical JSON. Every response
 * is padded to it, so that the length of none says anything about its answers.
 */
export function longestResponse(questionnaire: Questionnaire): number {
  const profile = questionnaire.profile.map(({ code, options }) =>
    frame(code, longestOf(options.map((option) => option.code))),
  );
  const questions = questionsOf(questionnaire).map((question) =>
    frame(question.code, longestAnswer(question)),
  );
  return [...profile, ...questions].reduce((sum, bytes) => sum + bytes, 2);
}

const frame = (code: string, answer: number): number => bytesOf(code) + answer + FRAME_BYTES;

function longestAnswer(question: Question): number {
  const codes = optionsOf(question).map(({ code }) => code);
  if (question.type === 'info') return 0;
  if (question.type === 'matrix') {
    const option = longestOf(codes);
    const rows = (question.rows ?? []).map(({ code }) => bytesOf(code) + 1 + option);
    return sumOf(rows);
  }
  if (takesMany(question)) return sumOf(codes.map(bytesOf));
  if (question.type === 'text') {
    return (question.maxLength ?? DEFAULT_MAX_LENGTH) * BYTES_PER_UNIT;
  }
  return Math.max(longestOf(codes), LINE_BYTES);
}

const sumOf = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + length + FRAME_BYTES, 0);

const longestOf = (codes: readonly string[]): number => Math.max(0, ...codes.map(bytesOf));

const bytesOf = (code: string): number => Buffer.byteLength(code);
