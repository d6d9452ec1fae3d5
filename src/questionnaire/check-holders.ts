import {
  type CouncilSeat,
  type CouncilSeats,
  FEWEST_HOLDERS,
  MOST_HOLDERS,
  WORDS_OF_CARD,
} from './council-seats.js';
import { isByInvitation, type SurveyMode } from './survey-definition.js';
import { hasHostileCharacters } from './text-rules.js';
import { refuse } from './refusals.js';

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** 65 bytes of an uncompressed P-256 point begin with 4: `B` in base 64. */
const P256_POINT = /^B[A-Za-z0-9_-]{86}$/;
const WORD = /^\p{Ll}{2,20}$/u;
const LONGEST_NAME = 100;

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
    new Set(seats.map(({ seal }) => seal)).size === seats.length &&
    seats.every(isSeat);
  if (isWhole) return;
  throw refuse('bad-holders');
}

const isSeat = ({ name, seal, words, outside }: CouncilSeat): boolean =>
  isLine(name) &&
  (outside === undefined || isLine(outside)) &&
  P256_POINT.test(seal) &&
  words.length === WORDS_OF_CARD &&
  words.every((word) => WORD.test(word));

const isLine = (text: string): boolean =>
  text.trim() !== '' &&
  text.length <= LONGEST_NAME &&
  !/[\n\t]/.test(text) &&
  !hasHostileCharacters(text);
