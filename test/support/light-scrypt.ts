// What jest gives for the scrypt under which a backup with a passphrase lies: the package itself, at next to
// no cost. What a backup asks for stands in its header, and one that was made in use is opened as in use.
import * as noble from '../../node_modules/@noble/hashes/scrypt.js';
import { hashesAsInUse } from './as-in-use.js';

export const scrypt: typeof noble.scrypt = (password, salt, options) =>
  noble.scrypt(password, salt, hashesAsInUse() ? options : { ...options, N: 2 });
