import type { Answer, Response } from '../questionnaire/index.js';
import { fromBase64Url } from './bytes.js';
import { isPress } from './press.js';
import type { SubmissionEnvelope } from './submission-envelope.js';

const ACTIONS = ['submit', 'replace', 'withdraw'] as const;
const FIELDS = new Set(['survey', 'input', 'signature', 'nonce', 'action', 'after', 'answers']);
const NONCE_BYTES = 16;
const INPUT_BYTES = 64;
const SIGNATURE_BYTES = 384;

/**
 * Reads an opened envelope: only the fields known, each of its exact length. Whether the answers
 * fit the questionnaire is not known here.
 *
 * @returns nothing when it is not a submission to this survey
 */
export function readSubmission(bytes: Uint8Array, survey: string): SubmissionEnvelope | undefined {
  const fields = readObject(bytes);
  if (!fields || fields['survey'] !== survey) return undefined;
  if (!Object.keys(fields).every((field) => FIELDS.has(field))) return undefined;
  const { input, signature, nonce, after, answers } = fields;
  const action = ACTIONS.find((known) => known === fields['action']);
  if (!isBytes(nonce, NONCE_BYTES) || !action || !isResponse(answers)) return undefined;
  if (after !== undefined && !isPress(after)) return undefined;
  const core = { survey, nonce, action, ...(after === undefined ? {} : { after }), answers };
  if (input === undefined && signature === undefined) return core;
  if (!isBytes(input, INPUT_BYTES) || !isBytes(signature, SIGNATURE_BYTES)) return undefined;
  return { ...core, input, signature };
}

function readObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBytes = (value: unknown, length: number): value is string =>
  typeof value === 'string' && fromBase64Url(value)?.length === length;

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((code) => typeof code === 'string'));

const isResponse = (value: unknown): value is Response =>
  isObject(value) && Object.values(value).every(isAnswer);
