import {
  type CouncilSeat,
  type CouncilSeats,
  FEWEST_HOLDERS,
  LONGEST_NAME,
  MOST_HOLDERS,
  P256_POINT,
  WORDS_OF_CARD,
} from './council-seats.js';
import { isByInvitation, type SurveyMode } from './survey-definition.js';
import { isLine } from './text-rules.js';
import { refuse } from './refusals.js';

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const WORD = /^\p{Ll}{2,20}$/u;

/** Throws unless the holders are those of a list that a survey of this mode can be sealed to. */
export function checkHolders(
  { list, number, needed, seats }: CouncilSeats,
  mode: SurveyMode,
  opening: 'server' | undefined,
): void {
  const isWhole =
    isByInvitation(mode) &&
    opening === undefined &&
    DIGEST.test(list) &&
    Number.isInteger(number) &&
    number >= 1 &&
    seats.length >= FEWEST_HOLDERS &&
    seats.length <= MOST_HOLDERS &&
    Number.isInteger(needed) &&
    needed >= 2 &&
    needed <= seats.length &&
    2 * needed > seats.length &&
    areOwnKeys(seats) &&
    seats.every(isSeat);
  if (isWhole) return;
  throw refuse('bad-holders');
}

/** No key stands for two seats, and all sign or none does: half a council decides nothing. */
function areOwnKeys(seats: readonly CouncilSeat[]): boolean {
  const signing = seats.flatMap(({ sign }) => (sign === undefined ? [] : [sign]));
  const keys = [...seats.map(({ seal }) => seal), ...signing];
  const isAllOrNone = signing.length === 0 || signing.length === seats.length;
  return isAllOrNone && new Set(keys).size === keys.length;
}

const isSeat = ({ name, seal, sign, words, outside }: CouncilSeat): boolean =>
  isLine(name, LONGEST_NAME) &&
  (outside === undefined || isLine(outside, LONGEST_NAME)) &&
  P256_POINT.test(seal) &&
  (sign === undefined || P256_POINT.test(sign)) &&
  words.length === WORDS_OF_CARD &&
  words.every((word) => WORD.test(word));
