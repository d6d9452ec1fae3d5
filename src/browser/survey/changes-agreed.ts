import { canonicalJson } from '../../common/browser.js';
import { holdingOf } from '../../credentials/browser.js';
import {
  type Amendment,
  areCounted,
  signaturesUnder,
  type SurveyDefinition,
} from '../../questionnaire/browser.js';

export async function hashOf(value: unknown, label = ''): Promise<string> {
  const bytes = new TextEncoder().encode(label + canonicalJson(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Whether each change hangs on the one before it, and the first on the definition; and whether two of the holders
 * whose keys that names have signed each. Where it names none, nobody has.
 */
export async function areTrue(
  amendments: readonly Amendment[],
  { holders }: SurveyDefinition,
  definitionHash: string,
): Promise<boolean> {
  let before = definitionHash;
  for (const { hash, ...rest } of amendments) {
    if (rest.previous !== before || hash !== (await hashOf(rest, 'cahier/amendment-1')))
      return false;
    before = hash;
  }
  const holding = await holdingOf(signaturesUnder(amendments, { definitionHash, holders }));
  return areCounted(amendments, holders, holding);
}
