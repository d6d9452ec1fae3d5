import type { KeyObject } from 'node:crypto';
import { controlWords } from '../common/index.js';
import { type BulletinCheck, checkBulletin, signaturesIn } from './check-bulletin.js';
import { checkReceipt } from './check-receipt.js';
import { leafOfRow } from './leaf-of-row.js';
import { readBulletin, type ReadBulletin } from './read-bulletin.js';
import { wordsByOf } from './read-fields.js';
import { parseReceipt } from './receipt.js';
import { findHolding } from './verify-decision.js';
import { readIssuerPublicKey, verifyTokenWith } from './verify-token.js';

/**
 * Checks a bulletin from nothing but itself (contracts/bulletin.md): anybody can, without a server.
 *
 * @param json the parsed file
 * @param receipt as a respondent noted it
 * @throws DomainError `bad-bulletin` when it is no bulletin, `bad-receipt` when it is no receipt
 */
export function verifyBulletin(json: unknown, receipt?: string): BulletinCheck {
  const kept = receipt === undefined ? undefined : parseReceipt(receipt);
  const bulletin = readBulletin(json);
  const leaves = bulletin.rows.map((row) => leafOfRow(bulletin.survey, row));
  const check = checkBulletin(bulletin, leaves, {
    controlWords: controlWords(bulletin.definition, wordsByOf(bulletin.controlWords)),
    ...signaturesOf(bulletin),
    holding: findHolding(signaturesIn(bulletin)),
  });
  const receiptFindings = kept === undefined ? [] : checkReceipt(bulletin, leaves, kept);
  return { ...check, findings: [...check.findings, ...receiptFindings] };
}

function signaturesOf({ keys, rows }: ReadBulletin) {
  const usable = keys
    .map(({ spki }) => readIssuerPublicKey(spki))
    .filter((key): key is KeyObject => key !== undefined);
  const unsigned =
    keys.length === 0
      ? []
      : rows.flatMap((row, i) => (usable.some((key) => verifyTokenWith(key, row)) ? [] : [i + 1]));
  return { badKeys: keys.length - usable.length, unsigned };
}
