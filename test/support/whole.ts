/**
 * Whether what repeats many cases of one kind goes through all of them, as `npm test -- --whole` has it; else
 * through a few, chosen by a rule.
 */
export const isWhole = process.env['CAHIER_TEST_WHOLE'] === '1';
