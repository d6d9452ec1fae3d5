import {
  councilOpener,
  leafOf,
  merkleRoot,
  serialOf,
  sha256,
  toHex,
} from '../../credentials/index.js';
import {
  definitionHash,
  type Response,
  readResponse,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import type { RowBatch } from './opening-messages.js';
import { refuse } from '../refusals.js';

interface SealedBox {
  readonly surveyId: string;
  readonly definition: SurveyDefinition;
  readonly privateKey: Uint8Array;
  /** Of the bulletin, hex. */
  readonly root: string;
  /** Serials of rows that no token was spent on. */
  readonly unsigned: readonly string[];
}

export interface OpenedRows {
  readonly responses: readonly Response[];
  /** Rows without a token of their own, that do not open, or hold what nobody could answer. */
  readonly invalid: number;
}

/**
 * Opens every row of a survey. Throws `responses-altered` unless the rows are, to the bit, those
 * that the bulletin was made of at closing: then nothing of them may be published.
 */
export async function openRows(
  { surveyId, definition, privateKey, root, unsigned }: SealedBox,
  batches: AsyncIterable<RowBatch>,
): Promise<OpenedRows> {
  const open = councilOpener(privateKey, definitionHash(definition));
  // A token counts once: a second row with it is as invalid as one without.
  const spent = new Set(unsigned);
  const leaves: Uint8Array[] = [];
  const responses: Response[] = [];
  let invalid = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      const serial = serialOf(surveyId, row.input);
      leaves.push(leafOf(serial, sha256(row.sealed)));
      const name = toHex(serial);
      const response = spent.has(name)
        ? undefined
        : readAnswers(definition, () => open(serial, row.sealed));
      spent.add(name);
      if (response) responses.push(response);
      else invalid += 1;
    }
  }
  if (toHex(merkleRoot(leaves)) !== root) {
    throw refuse('responses-altered');
  }
  return { responses, invalid };
}

const decoder = new TextDecoder();

/** Whoever could write to the store could seal anything to the public key: so all is checked. */
function readAnswers(definition: SurveyDefinition, open: () => Uint8Array): Response | undefined {
  try {
    const answers: unknown = JSON.parse(decoder.decode(open()));
    return readResponse(definition.questionnaire, answers);
  } catch {
    return undefined;
  }
}
