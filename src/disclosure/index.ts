/**
 * PURE. The only place where responses become publishable numbers: tabulation, threshold rules,
 * complementary suppression. No framework, no clock, no chance, no I/O. Promises that what it
 * returns as a release shows no group below the threshold, by any subtraction over its tables.
 */
export * from './release.js';
