import { canonicalJson } from '../../common/index.js';
import { sealedSize, sealToCouncil } from '../../credentials/index.js';
import { longestResponse, type Response } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { refuse } from '../refusals.js';

/** By definition hash; working it out takes longer than sealing. */
const sizes = new Map<string, number>();

/**
 * Seals answers to the council's key as they arrive. The chance that goes into it is made here and
 * forgotten: not even who gave the answers can show later what a sealed row holds (protocol 8).
 * Throws a DomainError for a survey that has no keys.
 *
 * @param serial 32 bytes
 */
export function sealResponse(
  { definition, definitionHash }: Survey,
  serial: Uint8Array,
  answers: Response,
): Uint8Array {
  const council = definition.keys?.council;
  if (!council || !definitionHash) {
    throw refuse('survey-without-keys');
  }
  let size = sizes.get(definitionHash);
  if (size === undefined) {
    size = sealedSize(longestResponse(definition.questionnaire));
    sizes.set(definitionHash, size);
  }
  const plain = Buffer.from(canonicalJson(answers));
  return sealToCouncil(council.publicKey, { definitionHash, serial }, plain, size);
}
