import { canonicalJson } from '../../common/browser.js';
import type { Amendment, Change, SeatSignature } from './amendment.js';

export const DECISION_SCHEMA = 'cahier/decision-1';
/** In front of what is signed: a signature under a decision is none under anything else. */
export const DECISION_LABEL = 'cahier/decision/1';
/** How many holders' devices decide together. */
export const DECIDERS = 2;

/** The survey that something is decided about. */
export interface DecidedSurvey {
  /** `sha256:` of its definition, which no other survey has. */
  readonly definition: string;
  /** Hash of the amendment before, or of the definition. */
  readonly previous: string;
}

/** What two holders decide, as their devices sign it. */
export interface Decision {
  readonly schema: typeof DECISION_SCHEMA;
  /** Hash of the council's list whose holders sign. */
  readonly list: string;
  readonly survey: DecidedSurvey | null;
  /** Of what is no change to a survey: which proposal, so that it counts once. */
  readonly proposal: string | null;
  readonly act: { readonly kind: string };
  readonly day: string;
  /** As everybody reads it; null where nothing is shown. */
  readonly reason: string | null;
}

/** A seat that signs, as a definition or a bulletin names it. */
export interface SigningSeat {
  readonly name: string;
  readonly seal?: string;
  readonly sign?: string;
}

export interface SigningSeats {
  readonly list: string;
  readonly seats: readonly SigningSeat[];
}

/** Whether changes to a survey count by two of its holders' signatures; else, as before, by two reps' accounts. */
export const isDecidedByHolders = <Seats extends SigningSeats>(
  holders: Seats | undefined,
): holders is Seats => holders?.seats.every(({ sign }) => sign !== undefined) ?? false;

/** What hangs on a definition, with the holders that it names. */
export interface AmendedSurvey {
  readonly definitionHash: string;
  readonly holders: SigningSeats | undefined;
}

/** Of an amendment, what is no part of the change itself. */
const AROUND = ['day', 'proposed', 'reason', 'previous', 'signatures', 'ofOneMaker', 'hash'];

/** What the devices have to have signed for an amendment to count. */
const decisionOf = (
  amendment: Amendment,
  { definitionHash, holders }: AmendedSurvey,
): Decision => ({
  schema: DECISION_SCHEMA,
  list: holders?.list ?? '',
  survey: { definition: definitionHash, previous: amendment.previous },
  proposal: null,
  act: Object.fromEntries(
    Object.entries(amendment).filter(([field]) => !AROUND.includes(field)),
  ) as Change,
  day: amendment.proposed ?? '',
  reason: amendment.reason,
});

/** Who has each seat after these amendments, seat 1 first: one that was handed over has the successor alone. */
export const seatsAfter = (
  { seats }: SigningSeats,
  amendments: readonly Amendment[],
): readonly SigningSeat[] =>
  seats.map((seat, i) =>
    amendments.reduce<SigningSeat>(
      (held, one) => (one.kind === 'holder-replaced' && one.seat === i + 1 ? one : held),
      seat,
    ),
  );

/** Whose devices have signed the amendment at this place, by name. */
export function signersOf(
  amendments: readonly Amendment[],
  at: number,
  holders: SigningSeats | undefined,
): readonly string[] {
  const seats = holders ? seatsAfter(holders, amendments.slice(0, at)) : [];
  return (amendments[at]?.signatures ?? []).map(({ seat }) => seats[seat - 1]?.name ?? '?');
}

/** Of a change that gives a seat to somebody, who had it before. */
export function nameBefore(
  amendments: readonly Amendment[],
  at: number,
  { holders }: { readonly holders?: SigningSeats },
): string {
  const one = amendments[at];
  if (!holders || one?.kind !== 'holder-replaced') return '';
  return seatsAfter(holders, amendments.slice(0, at))[one.seat - 1]?.name ?? '';
}

/** One signature with what it has to be of. */
export interface SignatureToCheck extends SeatSignature {
  /** Which amendment of the list it is under. */
  readonly at: number;
  /** P-256 point, 65 bytes, base64url. */
  readonly key: string;
  /** What has to be signed: a label and canonical JSON. */
  readonly message: string;
}

/** All signatures under amendments, those of seats that there are. A platform's cryptography checks each. */
export const signaturesUnder = (
  amendments: readonly Amendment[],
  about: AmendedSurvey,
): readonly SignatureToCheck[] =>
  amendments.flatMap((one, at) => {
    const seats = about.holders ? seatsAfter(about.holders, amendments.slice(0, at)) : [];
    const message = DECISION_LABEL + canonicalJson(decisionOf(one, about));
    return (one.signatures ?? []).flatMap(({ seat, signature }) => {
      const key = seats[seat - 1]?.sign;
      return key === undefined ? [] : [{ seat, signature, at, key, message }];
    });
  });

/**
 * Whether each amendment counts. Where the definition names keys: signed by the devices of two seats or more, with
 * no signature beside them that does not hold, since all are read out; and no successor has a key that somebody has
 * or had. Where it names none, two accounts agreed, and nobody signed.
 *
 * @param holding those of `signaturesUnder` that hold
 */
export function areCounted(
  amendments: readonly Amendment[],
  holders: SigningSeats | undefined,
  holding: readonly SignatureToCheck[],
): boolean {
  if (!isDecidedByHolders(holders)) {
    return amendments.every(({ signatures }) => signatures === undefined);
  }
  const known = new Set(holders.seats.flatMap(({ seal = '', sign = '' }) => [seal, sign]));
  return amendments.every((one, at) => {
    const seats = new Set(holding.filter((held) => held.at === at).map(({ seat }) => seat));
    if (seats.size < DECIDERS || seats.size !== one.signatures?.length) return false;
    if (one.kind !== 'holder-replaced') return true;
    const isNew = !known.has(one.seal) && !known.has(one.sign) && one.seal !== one.sign;
    known.add(one.seal).add(one.sign);
    return isNew && one.seat <= holders.seats.length;
  });
}
