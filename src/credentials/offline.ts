/**
 * What holders load of this room who open a survey in a page: the checks of a bulletin, with nothing but
 * WebCrypto. Promises to send nothing anywhere.
 */
export { verifyBulletinHere } from './verify-here.js';
