/**
 * The page on which people answer by invitation, and the one in which holders open, as files: no server makes
 * anything of them for anybody, so that their bytes can be compared, kept and handed on by whoever likes. Never
 * sees a survey, a respondent or a request.
 */
export { type CouncilFile, councilFile } from './council-file.js';
export { type ClientFiles, makeClient } from './make-client.js';
export { fingerprintOf } from './fingerprint.js';
export { servedClient } from './served-page.js';
export { webcatConfig } from './webcat-config.js';
