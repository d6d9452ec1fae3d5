import { holdingOf } from '../../credentials/browser.js';
import {
  type Amendment,
  type AmendedSurvey,
  areCounted,
  signaturesUnder,
} from '../../questionnaire/index.js';

/**
 * Whether amendments that hang on a definition count: signed by the devices of two of its holders each, or by
 * none where it names no keys for that.
 */
export const countAmendments = async (
  amendments: readonly Amendment[],
  about: AmendedSurvey,
): Promise<boolean> =>
  areCounted(amendments, about.holders, await holdingOf(signaturesUnder(amendments, about)));
