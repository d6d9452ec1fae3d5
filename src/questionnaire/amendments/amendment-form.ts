import { dayAfter } from '../../common/browser.js';
import { isDay } from '../calendar-day.js';
import { LONGEST_NAME, MOST_HOLDERS, P256_POINT } from '../council-seats.js';
import { hasHostileCharacters, isLine } from '../text-rules.js';
import {
  type Amendment,
  LONGEST_REASON,
  MOST_DAYS_TO_SIGN,
  type SeatSignature,
  SHORTEST_REASON,
} from './amendment.js';
import { DECIDERS } from './decision.js';

/** One line of plain text, of a length that is read. */
export const isReason = (text: string): boolean =>
  text.trim() === text &&
  text.length >= SHORTEST_REASON &&
  text.length <= LONGEST_REASON &&
  !/[\n\t]/.test(text) &&
  !hasHostileCharacters(text);

const FIELDS = ['kind', 'day', 'reason', 'previous', 'hash'];

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value);
const isSeatNumber = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_HOLDERS;
const isOneLine = (value: unknown): boolean =>
  typeof value === 'string' && isLine(value, LONGEST_NAME);
const isPoint = (value: unknown): boolean => typeof value === 'string' && P256_POINT.test(value);

/** What each kind of change says of itself. */
const CHANGES: Readonly<Record<string, Checks>> = {
  'last-day-later': { closesOn: isDayText },
  'closed-early': {},
  cancelled: {},
  'holder-replaced': { seat: isSeatNumber, name: isOneLine, seal: isPoint, sign: isPoint },
};

/** Of the right form; whether the hash is its own has to be looked at beside this. */
export function isAmendment(value: unknown): value is Amendment {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const { kind, day, reason, ofOneMaker, previous, hash, proposed, signatures } = fields;
  const own = typeof kind === 'string' && Object.hasOwn(CHANGES, kind) ? CHANGES[kind] : undefined;
  if (!own) return false;
  const isSigned = signatures !== undefined;
  const around = [...FIELDS, ...(isSigned ? ['proposed', 'signatures'] : ['ofOneMaker'])];
  return (
    Object.keys(fields).every((field) => around.includes(field) || Object.hasOwn(own, field)) &&
    Object.entries(own).every(([field, isRight]) => isRight(fields[field])) &&
    isDayText(day) &&
    typeof reason === 'string' &&
    isReason(reason) &&
    (ofOneMaker === undefined || ofOneMaker === true) &&
    (isSigned
      ? areSignatures(signatures) && isInTime(proposed, day as string)
      : kind !== 'holder-replaced') &&
    typeof previous === 'string' &&
    typeof hash === 'string'
  );
}

/** Whether what is decided becomes part of a survey, where it hangs on the change before. */
export const isChange = ({ kind }: { readonly kind: string }): boolean =>
  Object.hasOwn(CHANGES, kind);

/** Signed on the day that it names or soon after: what was once signed does not wait for a better moment. */
const isInTime = (proposed: unknown, day: string): boolean =>
  isDayText(proposed) &&
  (proposed as string) <= day &&
  day <= dayAfter(proposed as string, MOST_DAYS_TO_SIGN);

const areSignatures = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= DECIDERS &&
  value.length <= MOST_HOLDERS &&
  new Set(value.map((one: Partial<SeatSignature> | null) => one?.seat)).size === value.length &&
  value.every((one: unknown) => {
    if (typeof one !== 'object' || one === null) return false;
    const { seat, signature, ...more } = one as Readonly<Record<string, unknown>>;
    const isText = typeof signature === 'string' && /^[A-Za-z0-9_-]{86}$/.test(signature);
    return isSeatNumber(seat) && isText && Object.keys(more).length === 0;
  });
