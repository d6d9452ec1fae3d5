import { isByInvitation, type SurveyKeys, type SurveyMode } from './survey-definition.js';
import { refuse } from './refusals.js';

const BASE64 = /^[A-Za-z0-9+/]{100,4000}={0,2}$/;
/** 65 bytes of an uncompressed P-256 point begin with 4: `B` in base 64. */
const P256_POINT = /^B[A-Za-z0-9_-]{86}$/;
const BYTES_32 = /^[A-Za-z0-9_-]{43}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MOST_SHARES = 255;

/** Throws unless the keys have the shape that browsers and the council's tools expect. */
export function checkKeys({ issuers = [], intake, council }: SurveyKeys, mode: SurveyMode): void {
  const { needed, shares } = council;
  const partitions = new Set(issuers.map(({ partition }) => partition));
  const isWhole =
    partitions.size === issuers.length &&
    isByInvitation(mode) === issuers.length > 0 &&
    issuers.every(({ partition, spki }) => partition !== '' && BASE64.test(spki)) &&
    P256_POINT.test(intake) &&
    BYTES_32.test(council.publicKey) &&
    DIGEST.test(council.commitment) &&
    [needed, shares].every(Number.isInteger) &&
    needed >= 2 &&
    needed <= shares &&
    shares <= MOST_SHARES;
  if (isWhole) return;
  throw refuse('bad-keys');
}
