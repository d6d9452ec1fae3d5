import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { refuse } from '../refusals.js';

/** Whom a backup is encrypted to: recipients of age (`age1…`), or whoever knows a passphrase. */
export type BackupLock =
  { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What opens one: identities of age (`AGE-SECRET-KEY-1…`), or the passphrase. */
export type BackupKey =
  { readonly identities: readonly string[] } | { readonly passphrase: string };

const FEWEST_CHARACTERS = 16;

/**
 * What encrypts to a lock. Throws a DomainError, before anything is read or written, where a recipient
 * is none or the passphrase could be guessed.
 */
export function encrypterFor(lock: BackupLock): (content: Readable) => Promise<Readable> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    if (lock.passphrase.length < FEWEST_CHARACTERS) {
      throw refuse('backup-passphrase-short', { fewest: FEWEST_CHARACTERS });
    }
    encrypter.setPassphrase(lock.passphrase);
  } else {
    try {
      for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
    } catch (cause) {
      throw refuse('backup-recipient-unknown', {}, { cause });
    }
  }
  return async (content) => Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(content)));
}

/** Throws a DomainError where the key does not open it, or it is not encrypted at all. */
export async function decrypt(content: Readable, key: BackupKey): Promise<Readable> {
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
    else for (const identity of key.identities) decrypter.addIdentity(identity);
    return Readable.fromWeb(await decrypter.decrypt(Readable.toWeb(content)));
  } catch (cause) {
    throw refuse('backup-not-opened', {}, { cause });
  }
}
