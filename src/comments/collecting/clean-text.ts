/* eslint-disable no-control-regex -- control characters are what this file removes */

/** Control characters other than tab and line feed: PostgreSQL and PDF cannot hold them all. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Halves of a character: canonical JSON refuses them. */
const LONE_SURROGATES = /\p{Cs}/gu;
/** Direction overrides make a text read differently to the reviewer than on paper. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** The same words without what would break a store, a canonical hash or a page. */
export const cleanText = (text: string): string =>
  text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(OVERRIDES, '')
    .replace(CONTROLS, ' ')
    .trim();
