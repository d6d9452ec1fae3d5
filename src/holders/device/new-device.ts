import { toBase64Url } from '../../credentials/browser.js';
import { newKeyPair } from '../crypto/key-pair.js';
import { type HolderCard, makeCard } from './card.js';
import type { DeviceContent } from './device.js';
import { type DeviceFile, lockDevice } from './lock-device.js';

/** Makes the two keys of a holder on their own device: the file that stays, and the card that goes round. */
export async function newDevice(
  name: string,
  passphrase: string,
): Promise<{ readonly device: DeviceFile; readonly card: HolderCard }> {
  const [seal, sign] = [await newKeyPair('ECDH'), await newKeyPair('ECDSA')];
  const content: DeviceContent = {
    seal: toBase64Url(seal.pkcs8),
    sign: toBase64Url(sign.pkcs8),
    lists: [],
    definitions: [],
    roots: [],
    tests: [],
    seats: [],
  };
  const card = await makeCard(name, seal, sign);
  const device = await lockDevice(name, content, passphrase);
  return { device, card };
}
