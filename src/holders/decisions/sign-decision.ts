import { DECISION_LABEL } from '../../questionnaire/index.js';
import type { DeviceContent } from '../device/device.js';
import { seatsOf } from '../device/device-keys.js';
import { signFile } from '../reading/signed.js';
import { signingSeats } from '../reading/signing-seats.js';
import { refuse } from '../refusals.js';
import type { DecisionFile } from './decision-file.js';

const unsigned = ({ signatures: _, ...said }: DecisionFile) => said;

/**
 * A device signs what two holders decide: about a survey that it has looked over, or about the office whose list
 * it has signed. A signature of its seat that is there already is replaced.
 *
 * @throws DomainError that says why it does not
 */
export async function signDecision(
  decision: DecisionFile,
  file: string,
  device: DeviceContent,
): Promise<DecisionFile> {
  const { survey, list } = decision;
  const isLookedAt =
    survey === null ||
    device.definitions.some((one) => one.definition === survey.definition && one.list === list);
  if (!isLookedAt) throw refuse('decision-not-looked-at', { file });
  const [own] = seatsOf(device, list);
  if (!own) throw refuse('decision-without-seat', { file });
  const { signature } = await signFile(unsigned(decision), DECISION_LABEL, device.sign);
  return withSignatures(decision, [{ seat: own.seat, signature }]);
}

/** With these signatures too; the later one of a seat stays. */
export function withSignatures(
  decision: DecisionFile,
  added: DecisionFile['signatures'],
): DecisionFile {
  const seats = added.map(({ seat }) => seat);
  const kept = decision.signatures.filter(({ seat }) => !seats.includes(seat));
  return { ...decision, signatures: [...kept, ...added].sort((a, b) => a.seat - b.seat) };
}

/**
 * The seats that have signed a decision as it is: one for each device.
 *
 * @param signers for each seat, seat 1 first, the points by which its devices sign
 */
export const decisionSigners = (
  decision: DecisionFile,
  signers: readonly (readonly string[])[],
): Promise<readonly number[]> =>
  signingSeats({ said: unsigned(decision), label: DECISION_LABEL }, decision.signatures, signers);
