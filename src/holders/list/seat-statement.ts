import { SIGNATURE_BYTES } from '../device/card.js';
import { type CouncilList, hashOfList, MOST_SEATS } from './council-list.js';
import { bytesOf, fieldsOf, hashOf, numberOf, schemaOf } from '../reading/read-fields.js';
import { isSignedFile, type Signed } from '../reading/signed.js';

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

/** Whether that seat of the list has signed it. */
export async function isStated(
  statement: SeatStatement<string>,
  label: string,
  list: CouncilList,
): Promise<boolean> {
  const holder = list.seats[statement.seat - 1];
  const isOf = holder !== undefined && statement.list === (await hashOfList(list));
  return isOf && isSignedFile(statement, label, holder.card.sign);
}
