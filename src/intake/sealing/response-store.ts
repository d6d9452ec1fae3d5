import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { leafOf, serialOf, sha256, toHex } from '../../credentials/index.js';
import type { Response } from '../../questionnaire/index.js';
import { type Acceptance, ResponseWriter, type Submission } from '../../responses/index.js';
import type { Survey } from '../../surveys/index.js';
import { sealResponse } from './seal-response.js';

/** A checked submission; the answers are null when they are withdrawn. */
export interface CheckedSubmission extends Pick<
  Submission,
  'input' | 'signature' | 'nonceDigest' | 'action' | 'after'
> {
  readonly answers: Response | null;
}

/** `closed`: the survey was closed while the submission was on its way. */
export type Stored =
  | { readonly kind: 'counted'; readonly receipt: string; readonly again: boolean }
  /** `standing`: the press under which the token's response stands. */
  | { readonly kind: 'already-counted'; readonly standing: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unavailable' };

/** Seals what was accepted, stores it and gives the receipt. */
@Injectable()
export class ResponseStore {
  constructor(private readonly writer: ResponseWriter) {}

  async store(survey: Survey, { answers, ...submission }: CheckedSubmission): Promise<Stored> {
    const serial = serialOf(survey.id, submission.input);
    const acceptance = await this.writer
      .accept({
        ...submission,
        survey: survey.id,
        serial: toHex(serial),
        sealed: answers && sealResponse(survey, serial, answers),
      })
      .catch(whenUnavailable);
    switch (acceptance.kind) {
      case 'stored':
      case 'repeated':
        return {
          kind: 'counted',
          receipt: receiptOf(serial, acceptance.sealed),
          again: acceptance.kind === 'repeated',
        };
      case 'counted':
        return { kind: 'already-counted', standing: acceptance.standing };
      case 'copied':
        throw new Error('what is sealed here is never the row of another');
      case 'closed':
      case 'unavailable':
        return acceptance;
    }
  }
}

/** The leaf that the bulletin will list; of a withdrawn response, one that it will not list. */
const receiptOf = (serial: Uint8Array, sealed: Uint8Array | null): string =>
  toHex(leafOf(serial, sha256(sealed ?? new Uint8Array(0))));

/** A store that is down is an outcome: the page keeps what was typed, to be sent again. */
function whenUnavailable(error: unknown): Acceptance | { readonly kind: 'unavailable' } {
  if (error instanceof DomainError && error.category === 'unavailable') {
    return { kind: 'unavailable' };
  }
  throw error;
}
