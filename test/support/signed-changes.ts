import { type DecisionFile, signDecision } from '../../src/holders/index.js';
import type { DeviceContent } from '../../src/holders/device/device.js';
import {
  amend,
  type Amendment,
  type Change,
  DECISION_SCHEMA,
} from '../../src/questionnaire/index.js';
import type { Packed, Table } from './packed-box.js';

export const REASON = 'The post brought the letters of Nordhaven late.';
export const SIGNED_ON = '2031-03-20';

/** What devices sign of a change to a survey. */
export const decisionAbout = (
  { hash, definition }: Packed,
  amendments: readonly Amendment[],
  act: Change,
  more: Partial<DecisionFile> = {},
): DecisionFile => ({
  schema: DECISION_SCHEMA,
  list: definition.holders!.list,
  survey: { definition: hash, previous: amendments.at(-1)?.hash ?? hash },
  proposal: null,
  act,
  day: SIGNED_ON,
  reason: REASON,
  signatures: [],
  ...more,
});

/** With the signatures of these devices, one after the other. */
export async function signedBy(
  decision: DecisionFile,
  devices: readonly DeviceContent[],
): Promise<DecisionFile> {
  let signed = decision;
  for (const device of devices) signed = await signDecision(signed, 'decision.json', device);
  return signed;
}

/** The list with one change more, as a server stores it: under these signatures, whatever they are of. */
export const under = (
  { hash }: Pick<Packed, 'hash'>,
  amendments: readonly Amendment[],
  act: Change,
  { day, signatures }: Pick<DecisionFile, 'day' | 'signatures'>,
  reason = REASON,
): readonly Amendment[] =>
  amend({ definitionHash: hash, amendments }, act, {
    day,
    reason,
    isOfOneMaker: false,
    signed: { proposed: day, signatures },
  });

/** A change that the devices of these seats have signed, one after the other. */
export const changedBy = async (
  table: Table,
  act: Change,
  seats: readonly number[],
): Promise<readonly Amendment[]> => {
  const devices = seats.map((seat) => table.devices[seat - 1]!);
  return under(table, [], act, await signedBy(decisionAbout(table, [], act), devices));
};

/** The same change, as a server could store it that has the first signature only: under it twice. */
export const forgedFrom = (
  survey: Pick<Packed, 'hash'>,
  act: Change,
  [signed]: readonly Amendment[],
): readonly Amendment[] => {
  const [first, second] = signed!.signatures!;
  const signatures = [first!, { ...first!, seat: second!.seat }];
  return under(survey, [], act, { day: signed!.proposed!, signatures });
};
