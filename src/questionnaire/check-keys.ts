import {
  type CouncilKeyPin,
  isByInvitation,
  type SurveyKeys,
  type SurveyMode,
} from './survey-definition.js';
import { refuse } from './refusals.js';

const BASE64 = /^[A-Za-z0-9+/]{100,4000}={0,2}$/;
/** 65 bytes of an uncompressed P-256 point begin with 4: `B` in base 64. */
const P256_POINT = /^B[A-Za-z0-9_-]{86}$/;
const BYTES_32 = /^[A-Za-z0-9_-]{43}$/;
/** The head of a P-256 key's SPKI, and an uncompressed point. */
const P256_SPKI = /^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{86}==$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MOST_SHARES = 255;

/**
 * Throws unless the keys have the shape that browsers and the council's tools expect.
 *
 * @param isOnTable whether answers are sealed to holders, so that there is no key of the server's
 */
export function checkKeys(
  { issuers = [], intake, council, receipts }: SurveyKeys,
  mode: SurveyMode,
  isOnTable: boolean,
): void {
  const partitions = new Set(issuers.map(({ partition }) => partition));
  const isWhole =
    partitions.size === issuers.length &&
    isByInvitation(mode) === issuers.length > 0 &&
    issuers.every(({ partition, spki }) => partition !== '' && BASE64.test(spki)) &&
    (isOnTable
      ? intake === undefined && council === undefined && P256_SPKI.test(receipts ?? '')
      : P256_POINT.test(intake ?? '') && council !== undefined && isCouncil(council));
  if (isWhole) return;
  throw refuse('bad-keys');
}

const isCouncil = ({ publicKey, commitment, needed, shares }: CouncilKeyPin): boolean =>
  BYTES_32.test(publicKey) &&
  DIGEST.test(commitment) &&
  [needed, shares].every(Number.isInteger) &&
  needed >= 2 &&
  needed <= shares &&
  shares <= MOST_SHARES;
