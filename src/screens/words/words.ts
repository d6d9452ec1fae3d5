import type en from './en.json';

/** All words of the respondents' pages in one language. */
export type Words = typeof en;
