import { PAGE_FOLDER } from './page/page-folder.js';

const {
  server,
  eligibility = '',
  intake = '',
} = globalThis.document?.documentElement.dataset ?? {};

/** Where the files of this page lie, wherever they were put: else the folder above that of the scripts. */
export const CLIENT_ADDRESS = PAGE_FOLDER ?? new URL('..', import.meta.url).href.replace(/\/$/, '');

/**
 * Where the server is, without a trailing slash. A page that somebody else serves names it; on a page of
 * the server itself its files lie with it, below whatever path its public address has.
 */
export const OWN_ADDRESS = server || CLIENT_ADDRESS;

/** Whether the page comes from the server itself, where every survey has an address of its own. */
export const IS_OWN_PAGE = OWN_ADDRESS === CLIENT_ADDRESS;

/** Where ballots are given out, as the page names it; empty for the survey server itself. */
export const ELIGIBILITY_ADDRESS = eligibility;

/** Where answers are taken, as the page names it; empty for the survey server itself. */
export const INTAKE_ADDRESS = intake;
