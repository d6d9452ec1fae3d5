import { isSignedFile } from './signed.js';

interface SeatSignature {
  readonly seat: number;
  readonly signature: string;
}

/**
 * Seats that have signed something, of those that may: one for each device. A device that answers for two
 * seats is one, and a seat for which two devices answer is one.
 *
 * @param said all but the signatures
 * @param signers for each seat, seat 1 first, the points by which its devices sign
 */
export async function signingSeats(
  { said, label }: { readonly said: object; readonly label: string },
  signatures: readonly SeatSignature[],
  signers: readonly (readonly string[])[],
): Promise<readonly number[]> {
  const signed = new Map<number, string[]>();
  for (const { seat, signature } of signatures) {
    const devices = await devicesThatSigned({ ...said, signature }, label, signers[seat - 1]);
    if (devices.length > 0) signed.set(seat, [...(signed.get(seat) ?? []), ...devices]);
  }
  return oneSeatEach(signed);
}

/** Of the devices of a seat, those by which a file is signed. */
export async function devicesThatSigned(
  file: object & { readonly signature: string },
  label: string,
  devices: readonly string[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const device of devices) if (await isSignedFile(file, label, device)) found.push(device);
  return found;
}

/**
 * As many seats as can each have a device of their own.
 *
 * @param devices by seat
 */
export function oneSeatEach(devices: ReadonlyMap<number, readonly string[]>): readonly number[] {
  const seatOf = new Map<string, number>();
  // A device that stands for another seat is free where that one has a second device.
  const findDevice = (seat: number, tried: Set<string>): boolean =>
    devices.get(seat)!.some((device) => {
      if (tried.has(device)) return false;
      tried.add(device);
      const other = seatOf.get(device);
      if (other !== undefined && !findDevice(other, tried)) return false;
      seatOf.set(device, seat);
      return true;
    });
  const inOrder = [...devices.keys()].sort((a, b) => a - b);
  return inOrder.filter((seat) => findDevice(seat, new Set()));
}
