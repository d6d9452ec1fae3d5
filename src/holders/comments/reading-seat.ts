import type { DeviceContent } from '../device/device.js';
import { seatsOf } from '../device/device-keys.js';
import type { Named } from '../list/standing.js';
import { refuse } from '../refusals.js';
import type { CommentsFile } from './comments-file.js';

/**
 * The seat for which a device reads comments, with its kept key and its copy of theirs.
 *
 * @throws DomainError `comments-without-seat`
 */
export function readingSeat(
  { file, content: { definition, keys } }: Named<CommentsFile>,
  device: DeviceContent,
): { readonly seat: number; readonly seal: string; readonly key: string } {
  const looked = device.definitions.find((one) => one.definition === definition);
  for (const own of looked ? seatsOf(device, looked.list) : []) {
    const sealed = keys.find(({ seat }) => seat === own.seat);
    if (sealed) return { ...own, key: sealed.key };
  }
  throw refuse('comments-without-seat', { file });
}
