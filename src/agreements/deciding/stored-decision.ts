import { DomainError } from '../../common/index.js';
import { type DecisionFile, readDecision } from '../../holders/index.js';
import type { Agreement } from '../agreement.entity.js';
import { unreadable } from '../unreadable.js';

/** What devices sign of a proposal, read as if anybody had written it. Throws `proposal-unreadable`. */
export function storedDecision({ decision }: Pick<Agreement, 'decision'>): DecisionFile | null {
  if (decision === null) return null;
  try {
    return readDecision(decision, 'decision');
  } catch (error) {
    if (error instanceof DomainError) throw unreadable();
    throw error;
  }
}
