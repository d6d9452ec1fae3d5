import type { DomainError } from '../common/index.js';
import { refuse } from './refusals.js';

/** For an act whose content is not what it stores: only a damaged or altered table holds such a row. */
export const unreadable = (): DomainError => refuse('proposal-unreadable');
