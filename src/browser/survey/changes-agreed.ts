import { canonicalJson } from '../../common/browser.js';
import { holdingOf } from '../../credentials/browser.js';
import {
  areCounted,
  areInOrder,
  looksToCheck,
  seatsOfLooks,
  signaturesUnder,
  type SurveyDefinition,
} from '../../questionnaire/browser.js';

export async function hashOf(value: unknown, label = ''): Promise<string> {
  const bytes = new TextEncoder().encode(label + canonicalJson(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Whether the changes are what the definition may become, each under its own hash; and whether two of the holders
 * whose keys that names have signed each. Where it names none, nobody has.
 */
export async function areTrue(
  amendments: unknown,
  definition: SurveyDefinition,
  definitionHash: string,
): Promise<boolean> {
  if (!areInOrder(amendments, definitionHash, definition)) return false;
  for (const { hash, ...rest } of amendments) {
    if (hash !== (await hashOf(rest, 'cahier/amendment-1'))) return false;
  }
  const { holders } = definition;
  const holding = await holdingOf(signaturesUnder(amendments, { definitionHash, holders }));
  return areCounted(amendments, holders, holding);
}

/** The seats whose devices have signed that they looked the survey over; of anything else the server says, none. */
export const lookedOver = async (
  said: unknown,
  { holders }: SurveyDefinition,
  definitionHash: string,
): Promise<readonly number[]> =>
  seatsOfLooks(await holdingOf(looksToCheck(said, definitionHash, holders)));
