/**
 * The page on which people answer by invitation, as files: no server makes anything of it for anybody, so
 * that its bytes can be compared, kept and served by whoever likes. Never sees a survey, a respondent or a
 * request.
 */
export { type ClientFiles, makeClient } from './make-client.js';
export { fingerprintOf } from './fingerprint.js';
export { pageNumber, servedClient } from './served-page.js';
export { webcatConfig } from './webcat-config.js';
