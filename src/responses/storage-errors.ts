import { DomainError } from '../common/index.js';
import { isAboutOneRow } from '../database/index.js';
import { refuse } from './refusals.js';

/** What the database's room refuses may be sent again; anything else is a fault of ours. */
export const notWritten = (cause: unknown): DomainError =>
  isAboutOneRow(cause) && !(cause instanceof DomainError)
    ? refuse('response-not-stored', {}, { cause })
    : refuse('responses-unavailable', {}, { cause });
