/** A holder as a survey's definition names them, at the seat that is their place in the list. */
export interface CouncilSeat {
  readonly name: string;
  /** What shares are sealed to: P-256 point, 65 bytes, base64url. */
  readonly seal: string;
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
/** Of a card, read out. */
export const WORDS_OF_CARD = 8;
