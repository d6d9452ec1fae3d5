import { toBase64Url } from '../../credentials/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** Below the size from which answers are compressed: a compressed size would tell them apart. */
const ANSWER_BYTES = 1000;

/** An answer of the desk, of one size whatever it says (protocol.md section 6). */
export interface RespondentAnswer {
  readonly status: number;
  readonly body: string;
}

export const signed = (signature: Uint8Array): RespondentAnswer =>
  answer(200, { signature: toBase64Url(signature) });

export const state = (found: string): RespondentAnswer => answer(200, { state: found });

/** The one refusal: whether an invitation is unknown, revoked or used is nobody else's business. */
export const notDrawn = (language: Language): RespondentAnswer =>
  answer(409, { code: 'not-drawn', message: words[language].draw.notDrawn });

export const tooMany = (language: Language): RespondentAnswer =>
  answer(429, { code: 'too-many', message: words[language].draw.tooMany });

export const unavailable = (language: Language): RespondentAnswer =>
  answer(503, { code: 'unavailable', message: words[language].draw.unavailable });

function answer(status: number, content: Readonly<Record<string, string>>): RespondentAnswer {
  const bare = JSON.stringify({ ...content, pad: '' });
  const pad = ' '.repeat(ANSWER_BYTES - Buffer.byteLength(bare));
  return { status, body: JSON.stringify({ ...content, pad }) };
}
