import { KeyWrap } from '../../src/secrets/index.js';

const KEY = Buffer.from('the key in the key file of tests');

/** What wraps keys in the stores that a test makes by itself. */
export const testKeyWrap = new KeyWrap(() => KEY);

/** The key file that every test storage has, so that servers read what such a store wrote. */
export const TEST_KEY_FILE = `cahier-key-1:${KEY.toString('base64')}\n`;
