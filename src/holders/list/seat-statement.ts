import { SIGNATURE_BYTES } from '../device/card.js';
import { type CouncilList, hashOfList, MOST_SEATS } from './council-list.js';
import { bytesOf, fieldsOf, hashOf, numberOf, schemaOf } from '../reading/read-fields.js';
import { isSignedFile, type Signed } from '../reading/signed.js';
import { seatSigners } from './seat-signers.js';
import type { Named } from './standing.js';
import type { Takeover } from './takeover.js';

/** What a seat of a list says of one survey: which of it is the schema. */
export type SeatStatement<S extends string> = Signed<{
  readonly schema: S;
  readonly definition: string;
  readonly list: string;
  readonly seat: number;
}>;

/** Reads it; anybody may have made it. */
export function readStatement<S extends string>(
  value: unknown,
  file: string,
  kind: S,
): SeatStatement<S> {
  const schema = schemaOf(value, kind, file);
  const fields = fieldsOf(value, { file }, ['schema', 'definition', 'list', 'seat', 'signature']);
  bytesOf(fields, 'signature', SIGNATURE_BYTES);
  return {
    schema,
    definition: hashOf(fields, 'definition'),
    list: hashOf(fields, 'list'),
    seat: numberOf(fields, 'seat', [1, MOST_SEATS]),
    signature: fields.values['signature'] as string,
  };
}

/**
 * The key by which that seat of the list has signed it: that of its card, or of somebody to whom enough of the others
 * have handed their pieces.
 *
 * @param takeovers of that list
 */
export async function statedBy(
  statement: SeatStatement<string>,
  label: string,
  {
    list,
    takeovers,
  }: { readonly list: CouncilList; readonly takeovers: readonly Named<Takeover>[] },
): Promise<string | undefined> {
  const isOf = statement.seat <= list.seats.length && statement.list === (await hashOfList(list));
  if (!isOf) return undefined;
  const { signers } = await seatSigners(list, takeovers);
  for (const key of signers[statement.seat - 1] ?? []) {
    if (await isSignedFile(statement, label, key)) return key;
  }
  return undefined;
}
