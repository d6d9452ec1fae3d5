/** Whose signatures a file has, by the numbers of their seats. */
export const signaturesFor = (seats: readonly number[]): string =>
  seats.length === 1
    ? `a signature for seat ${seats[0]}`
    : `signatures for seats ${seats.join(', ')}`;
