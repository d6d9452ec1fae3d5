import { canonicalJson } from '../common/browser.js';
import type { SeatSignature } from './amendments/amendment.js';
import type { SigningSeats } from './amendments/decision.js';

export const LOOKED_SCHEMA = 'cahier/looked-1';
/** In front of what is signed: a signature under a look is none under anything else. */
export const LOOKED_LABEL = 'cahier/looked/1';

/** That a seat's holder has looked a survey over, and what their device has to have signed for it. */
export interface LookToCheck extends SeatSignature {
  /** P-256 point, 65 bytes, base64url. */
  readonly key: string;
  /** A label and canonical JSON. */
  readonly message: string;
}

/** Whether the definition names the keys by which everybody can check who has looked it over. */
export const areAskedToLook = ({ seats }: Pick<SigningSeats, 'seats'>): boolean =>
  seats.every(({ sign }) => sign !== undefined);

/**
 * What has to be checked of what a server says, which may be anything, before it is believed that holders
 * looked a survey over: by the keys that its own definition names. A platform's cryptography checks each.
 *
 * @param definition `sha256:` of the definition
 */
export function looksToCheck(
  said: unknown,
  definition: string,
  holders: SigningSeats | undefined,
): readonly LookToCheck[] {
  if (!holders || !Array.isArray(said)) return [];
  const { list, seats } = holders;
  return said.filter(isSeatSignature).flatMap(({ seat, signature }) => {
    const key = seats[seat - 1]?.sign;
    const content = { schema: LOOKED_SCHEMA, definition, list, seat };
    return key === undefined
      ? []
      : [{ seat, signature, key, message: LOOKED_LABEL + canonicalJson(content) }];
  });
}

function isSeatSignature(said: unknown): said is SeatSignature {
  const { seat, signature } = (said ?? {}) as Readonly<Record<string, unknown>>;
  return typeof seat === 'number' && typeof signature === 'string';
}

/** The seats, each once, in their order. */
export const seatsOfLooks = (holding: readonly LookToCheck[]): readonly number[] =>
  [...new Set(holding.map(({ seat }) => seat))].sort((a, b) => a - b);
