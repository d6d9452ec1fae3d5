import { canonicalJson } from '../../common/browser.js';
import { type Bytes, fromBase64Url, toBase64Url, utf8 } from '../../credentials/browser.js';
import type { Key } from '../crypto/p256-point.js';
import {
  badField,
  bytesOf,
  fieldsOf,
  nameOf,
  schemaOf,
  someBytesOf,
} from '../reading/read-fields.js';
import { refuse } from '../refusals.js';
import type { DeviceContent } from './device.js';
import { ARGON2, type LockedAs, lockKey, NONCE_BYTES, SALT_BYTES, sealing } from './device-lock.js';

export const DEVICE_SCHEMA = 'cahier/device-1';
/** Some hundred surveys. */
const MOST_BYTES = 4 * 1024 * 1024;
const FIELDS = ['schema', 'name', 'kdf', 'salt', 'nonce', 'sealed'];

export interface DeviceFile extends LockedAs {
  readonly nonce: string;
  readonly sealed: string;
}

/** A device whose passphrase was given. */
export interface Device {
  readonly name: string;
  readonly content: DeviceContent;
  /** What to write in the place of the file, before anything that was made with it leaves. */
  readonly lockAgain: (content: DeviceContent) => Promise<DeviceFile>;
}

/** A new device file, under argon2id and AES-256-GCM. */
export async function lockDevice(
  name: string,
  content: DeviceContent,
  passphrase: string,
): Promise<DeviceFile> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const as = { schema: DEVICE_SCHEMA, name, kdf: ARGON2, salt: toBase64Url(salt) };
  return lockWith(await lockKey(passphrase, salt), as, content);
}

/** Reads a device file as far as nobody needs its passphrase for. */
export function readDevice(value: unknown, file: string): DeviceFile {
  schemaOf(value, DEVICE_SCHEMA, file);
  const fields = fieldsOf(value, { file }, FIELDS);
  // A file that is cheaper to guess was not written by a device, nor is one that takes a day to open.
  if (canonicalJson(fields.values['kdf'] ?? null) !== canonicalJson(ARGON2)) {
    throw badField(fields, 'kdf', 'file-rule-kdf');
  }
  bytesOf(fields, 'salt', SALT_BYTES);
  bytesOf(fields, 'nonce', NONCE_BYTES);
  someBytesOf(fields, 'sealed', MOST_BYTES);
  nameOf(fields, 'name');
  return fields.values as unknown as DeviceFile;
}

/** @throws DomainError where the file is another, was damaged, or the passphrase does not open it */
export async function openDevice(
  value: unknown,
  file: string,
  passphrase: string,
): Promise<Device> {
  const { name, ...read } = readDevice(value, file);
  const [salt, nonce, sealed] = [read.salt, read.nonce, read.sealed].map((text) =>
    fromBase64Url(text)!,
  ) as [Bytes, Bytes, Bytes];
  const as = { schema: DEVICE_SCHEMA, name, kdf: ARGON2, salt: read.salt };
  const key = await lockKey(passphrase, salt);
  const opened = await crypto.subtle
    .decrypt(sealing(nonce, as), key, sealed)
    .catch((cause: unknown) => {
      throw refuse('device-not-opened', { file }, { cause });
    });
  const content = JSON.parse(new TextDecoder().decode(opened)) as DeviceContent;
  return { name: as.name, content, lockAgain: (next) => lockWith(key, as, next) };
}

async function lockWith(key: Key, as: LockedAs, content: DeviceContent): Promise<DeviceFile> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(sealing(nonce, as), key, utf8(canonicalJson(content)));
  return { ...as, nonce: toBase64Url(nonce), sealed: toBase64Url(new Uint8Array(sealed)) };
}
