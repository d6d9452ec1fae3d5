import { Injectable } from '@nestjs/common';
import { RequestLimit } from '../../web/index.js';

/**
 * Far more than the people of one site send, who may all stand behind one address; few enough that
 * one sender keeps a server neither busy nor full. A submission takes 1 to 2 ms of it.
 */
export const SUBMISSIONS_PER_MINUTE = 3000;

/** One count for all the ways in which responses are sent: sealed, as a form, by a program. */
@Injectable()
export class SubmissionLimit {
  private readonly limit = new RequestLimit(SUBMISSIONS_PER_MINUTE);

  /** Counts one submission from an address; false when it is one too many. */
  take(address: string | undefined): boolean {
    return this.limit.take(address);
  }
}
