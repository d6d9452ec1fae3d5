/**
 * Private keys, wrapped by a key that lies outside every database. Promises that what is stored of a
 * key can be read only with the key file, for one purpose and one survey. Never sees a response,
 * an account or an invitation.
 */
export { KeyWrap } from './key-wrap.js';
export { SecretsModule } from './secrets.module.js';
export { StoredKeys } from './stored-keys.js';
