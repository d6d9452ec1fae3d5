import type { DeviceContent } from '../device/device.js';
import type { Named } from '../list/standing.js';
import { signFile } from '../reading/signed.js';
import { signingSeats } from '../reading/signing-seats.js';
import { CHOICE_LABEL, type Choice } from './choice.js';
import type { CommentsFile } from './comments-file.js';
import { readingSeat } from './reading-seat.js';

/** How many holders' devices have to have signed what is quoted. */
export const CHOOSERS = 2;

const unsigned = ({ signatures: _, ...said }: Choice) => said;

/**
 * A device that can read the comments signs what was chosen of them. A signature of its own that is there
 * already stays the only one of it.
 *
 * @throws DomainError `comments-without-seat`
 */
export async function signChoice(
  choice: Choice,
  comments: Named<CommentsFile>,
  device: DeviceContent,
): Promise<Choice> {
  const { seat } = readingSeat(comments, device);
  const { signature } = await signFile(unsigned(choice), CHOICE_LABEL, device.sign);
  const others = choice.signatures.filter((one) => one.seat !== seat);
  const signatures = [...others, { seat, signature }].sort((a, b) => a.seat - b.seat);
  return { ...choice, signatures };
}

/**
 * How many devices of how many seats have signed a choice: one that answers for two seats is one, and a seat
 * for which two devices answer is one.
 *
 * @param signers for each seat, seat 1 first, the points by which its devices sign
 * @param present the seats that could read the comments
 */
export async function choiceSigners(
  choice: Choice,
  signers: readonly (readonly string[])[],
  present: readonly number[],
): Promise<number> {
  const { signatures } = choice;
  const own = signatures.filter(({ seat }) => present.includes(seat));
  const said = { said: unsigned(choice), label: CHOICE_LABEL };
  return (await signingSeats(said, own, signers)).length;
}
