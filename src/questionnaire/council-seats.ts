/** A holder as a survey's definition names them, at the seat that is their place in the list. */
export interface CouncilSeat {
  readonly name: string;
  /** What shares are sealed to: P-256 point, 65 bytes, base64url. */
  readonly seal: string;
  /** By which key they sign changes to the survey, as `seal`. Not in definitions from before it was asked. */
  readonly sign?: string;
  /** Of their card, as it was read out to the others. */
  readonly words: readonly string[];
  /** Where they come from who are no members of the council: a union, a substitute, a lawyer. */
  readonly outside?: string;
}

/** The council list that a survey is sealed to. */
export interface CouncilSeats {
  /** Hash of the list, which its devices have signed. */
  readonly list: string;
  readonly number: number;
  /** How many of them open together. */
  readonly needed: number;
  readonly seats: readonly CouncilSeat[];
}

/** Nobody opens alone, and one may be lost: below three there is no council to seal to. */
export const FEWEST_HOLDERS = 3;
export const MOST_HOLDERS = 9;
/** 65 bytes of an uncompressed P-256 point begin with 4: `B` in base 64. */
export const P256_POINT = /^B[A-Za-z0-9_-]{86}$/;
export const LONGEST_NAME = 100;
/** Of a card, read out. */
export const WORDS_OF_CARD = 8;
