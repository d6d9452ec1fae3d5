import type { DeviceContent } from '../device/device.js';
import { pointOf, seatsOf } from '../device/device-keys.js';
import { isSignedFile, signFile } from '../reading/signed.js';
import { signingSeats } from '../reading/signing-seats.js';
import { refuse } from '../refusals.js';
import type { Minutes } from './minutes.js';

const LABEL = 'cahier/minutes/1';

/** What is signed: everything but who has signed it. */
const unsigned = ({ signatures: _, ...said }: Minutes) => said;

/**
 * A device that took part signs the minutes: of a survey that it has looked at, of the rows that it gave values
 * for or opened, for a seat of its own that they name.
 *
 * @throws DomainError that says why it does not
 */
export async function signMinutes(
  minutes: Minutes,
  file: string,
  device: DeviceContent,
): Promise<Minutes> {
  const looked = device.definitions.find(({ definition }) => definition === minutes.definition);
  if (!looked) throw refuse('minutes-not-looked-at', { file });
  const noted = device.roots.find(({ definition }) => definition === minutes.definition);
  if (noted?.root !== minutes.root) throw refuse('minutes-other-rows', { file });
  const own = seatsOf(device, looked.list).find(({ seat }) => minutes.seats.includes(seat));
  if (!own) throw refuse('minutes-without-seat', { file });
  const { signature } = await signFile(unsigned(minutes), LABEL, device.sign);
  const others = minutes.signatures.filter(({ seat }) => seat !== own.seat);
  const signatures = [...others, { seat: own.seat, signature }].sort((a, b) => a.seat - b.seat);
  return { ...minutes, signatures };
}

/** Whether this very device has signed minutes, as they are. */
export async function isSignedBySelf(
  { signatures, ...said }: Minutes,
  { sign }: DeviceContent,
): Promise<boolean> {
  for (const { signature } of signatures) {
    if (await isSignedFile({ ...said, signature }, LABEL, pointOf(sign))) return true;
  }
  return false;
}

/**
 * The seats that took part and have signed minutes: one for each device.
 *
 * @param signers for each seat, seat 1 first, the points by which its devices sign
 */
export async function minutesSigners(
  { signatures, ...said }: Minutes,
  signers: readonly (readonly string[])[],
): Promise<readonly number[]> {
  const present = signatures.filter(({ seat }) => said.seats.includes(seat));
  return signingSeats({ said, label: LABEL }, present, signers);
}
