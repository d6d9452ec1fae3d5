/** So many people by weights, in whole numbers: what is left over goes to the largest remainders. */
export function apportion(people: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => (people * weight) / whole);
  const numbers = shares.map(Math.floor);
  const left = people - numbers.reduce((sum, number) => sum + number, 0);
  const byRemainder = [...shares.keys()].sort(
    (a, b) => shares[b]! - numbers[b]! - (shares[a]! - numbers[a]!) || a - b,
  );
  for (const place of byRemainder.slice(0, left)) numbers[place]!++;
  return numbers;
}

/**
 * So many of each in one order, so that wherever it is cut each has had about its share: next comes
 * what is furthest behind.
 */
export function dealEvenly(numbers: readonly number[]): Uint16Array {
  const people = numbers.reduce((sum, number) => sum + number, 0);
  const dealt = numbers.map(() => 0);
  return Uint16Array.from({ length: people }, (_, before) => {
    let next = -1;
    let furthest = 0;
    numbers.forEach((number, one) => {
      if (dealt[one] === number) return;
      const behind = (before + 1) * number - dealt[one]! * people;
      if (next < 0 || behind > furthest) {
        next = one;
        furthest = behind;
      }
    });
    dealt[next]!++;
    return next;
  });
}
