import type { TinyGroup } from './tiny-survey.js';

/** Something that nobody may be certain of, nor nearly (rules D1 to D3). */
export interface Statement {
  readonly rule: 'D1' | 'D2' | 'D3';
  readonly about: string;
  /** Of a group with these answers: whether the statement is true of it. */
  holds(counts: readonly number[]): boolean;
  /** Which groups it speaks of; among the others it is neither true nor false. */
  speaksOf(counts: readonly number[]): boolean;
  /** Whether it would hurt a group that it is true of. */
  hurts(counts: readonly number[]): boolean;
}

export const sizeOf = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0);

/**
 * What could be said of a group.
 *
 * @param known how many of the group the attacker is, who are not counted
 */
export function statementsOn(
  { name }: TinyGroup,
  answers: number,
  threshold: number,
  known: number,
): readonly Statement[] {
  const isSmall = (counts: readonly number[]): boolean => {
    const size = sizeOf(counts);
    return size > 0 && size + known < threshold;
  };
  const always = (): boolean => true;
  const sizes = Array.from({ length: threshold - 1 - known }, (_, i) => i + 1);
  return [
    ...sizes.map((size): Statement => ({
      rule: 'D1',
      about: `${name} is ${size}`,
      holds: (counts) => sizeOf(counts) === size,
      speaksOf: always,
      hurts: isSmall,
    })),
    ...Array.from({ length: answers }, (_, a): readonly Statement[] => [
      {
        rule: 'D2',
        about: `somebody in ${name} gave answer ${a + 1}`,
        holds: (counts) => counts[a]! >= 1,
        // Said of a group that is known to be small; of a large one it hurts nobody.
        speaksOf: isSmall,
        hurts: isSmall,
      },
      {
        rule: 'D3',
        about: `all in ${name}, or all but one, gave answer ${a + 1}`,
        holds: (counts) => sizeOf(counts) - counts[a]! <= 1,
        speaksOf: (counts) => sizeOf(counts) >= 2,
        hurts: always,
      },
    ]).flat(),
  ];
}
