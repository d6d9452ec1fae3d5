import {
  CredentialError,
  sealToIntake,
  toBase64Url,
  type Token,
} from '../../credentials/browser.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { Press, Sealing } from './press.js';

/** Encrypts a press to the intake, which seals the answers: the way of surveys that are opened on the server. */
export function envelopeOf({ id, definition }: CheckedSurvey, token: Token): Sealing {
  let last: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined;
  return {
    /** The same bytes for the same press, until another one is known to stand. */
    async seal({ action, answers, nonce }: Press, after: string) {
      const name = `${nonce} ${after}`;
      if (last?.name === name) return last.bytes;
      try {
        const bytes = await sealToIntake(definition.keys?.intake ?? '', id, {
          survey: id,
          input: toBase64Url(token.input),
          signature: toBase64Url(token.signature),
          nonce,
          action,
          after,
          answers,
        });
        last = { name, bytes };
        return bytes;
      } catch (error) {
        if (error instanceof CredentialError && error.code === 'response-too-large') {
          return undefined;
        }
        throw error;
      }
    },
    checkReceipt: (receipt) => Promise.resolve(receipt),
  };
}
