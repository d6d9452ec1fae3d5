import type { Choice, ChosenComment, ReadComment } from '../../../../holders/index.js';

/** What was decided about a comment so far. */
export interface Decision {
  readonly text: string;
  readonly theme: string | null;
  readonly quote: boolean;
}

/** By the marks of the comments, in their order; only in this tab. */
export type Decisions = Map<string, Decision>;

/** All as they were written and none quoted, or as an earlier choice has them. */
export function decisionsOf(pool: readonly ReadComment[], before?: Choice): Decisions {
  const chosen = new Map(before?.chosen.map((one) => [one.comment, one]));
  return new Map(
    pool.map(({ mark, text }) => {
      const known = chosen.get(mark);
      const quote = typeof known?.text === 'string';
      return [mark, { text: known?.text ?? text, theme: known?.theme ?? null, quote }];
    }),
  );
}

export const chosenIn = (decisions: Decisions): readonly ChosenComment[] =>
  [...decisions].map(([comment, { text, theme, quote }]) => ({
    comment,
    theme,
    text: quote ? text : null,
  }));
