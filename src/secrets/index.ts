/**
 * What is stored under a key that lies outside every database: private keys and mails that wait,
 * wrapped, and digests. Promises that it can be read only with the key file, for one purpose and one
 * survey. Never sees a response or an account.
 */
export { isKeyFile } from './key-file.js';
export { KeyWrap } from './key-wrap.js';
export { SecretsModule } from './secrets.module.js';
export { StoredKeys } from './stored-keys.js';
