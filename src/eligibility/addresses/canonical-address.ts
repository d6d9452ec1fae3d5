import { domainToASCII } from 'node:url';
import type { AddressFault } from '../lists/list-problems.js';

/**
 * By what two people are told apart. Mail servers may tell `Ana@` from `ana@`; none that people use
 * does, and a person who counts twice is worse than one who is asked to use a slip.
 */
export const personKey = (address: string): string => address.toLowerCase().normalize('NFC');

/** RFC 5321 4.5.3.1, in bytes. */
const LONGEST_NAME = 64;
const LONGEST_ADDRESS = 254;

/** RFC 5321 4.1.2 without quoted names, and RFC 6531 for letters beyond ASCII. */
const NAME = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** What may be handed to the conversion, which takes a whole URL apart. */
const TYPED_DOMAIN = /^([\p{L}\p{M}\p{N}.-]|\u200c|\u200d)+$/u;
/** Two labels or more, the last with a letter: no host of one's own network, no number. */
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Reads one word with an `@` in it, as `plainText` left it.
 *
 * @returns where the mail goes, the part before the `@` as typed and the domain in ASCII; or why it
 *   is no address
 */
export function canonicalAddress(word: string): { readonly address: string } | AddressFault {
  const [name = '', domain = '', ...more] = word.split('@');
  if (more.length > 0) return 'two-signs';
  if (name === '') return 'no-name';
  if (!NAME.test(name)) return 'bad-name';
  const ascii = TYPED_DOMAIN.test(domain) ? domainToASCII(domain) : '';
  if (!DOMAIN.test(ascii)) return 'bad-domain';
  const address = `${name.normalize('NFC')}@${ascii}`;
  if (Buffer.byteLength(name) > LONGEST_NAME || Buffer.byteLength(address) > LONGEST_ADDRESS) {
    return 'too-long';
  }
  return { address };
}
