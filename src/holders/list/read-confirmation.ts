import {
  badField,
  bytesOf,
  fieldsOf,
  type Fields,
  hashOf,
  listOf,
  numberOf,
  schemaOf,
} from '../reading/read-fields.js';
import { SIGNATURE_BYTES } from '../device/card.js';
import { type Confirmation, CONFIRMATION_SCHEMA } from './confirmation.js';
import { MOST_SEATS } from './council-list.js';
import { PIECE_BYTES } from './piece.js';

const VALUE_BYTES = 32;

/** Reads a confirmation that anybody may have made; whether it is one of a list is another question. */
export function readConfirmation(value: unknown, file: string): Confirmation {
  const schema = schemaOf(value, CONFIRMATION_SCHEMA, file);
  const isLeaver = typeof value === 'object' && value !== null && 'seatBefore' in value;
  const names = isLeaver ? ['seatBefore'] : ['seat', 'pieces', 'value'];
  const fields = fieldsOf(value, { file }, ['schema', 'list', ...names, 'signature']);
  bytesOf(fields, 'signature', SIGNATURE_BYTES);
  const signature = fields.values['signature'] as string;
  const list = hashOf(fields, 'list');
  if (isLeaver) {
    return { schema, list, seatBefore: numberOf(fields, 'seatBefore', [1, MOST_SEATS]), signature };
  }
  bytesOf(fields, 'value', VALUE_BYTES);
  const seat = numberOf(fields, 'seat', [1, MOST_SEATS]);
  const pieces = listOf(fields, 'pieces', [0, MOST_SEATS - 1]).map((piece, i) =>
    readPiece(piece, fields, i),
  );
  const holders = pieces.map((piece) => piece.seat);
  if (new Set(holders).size !== holders.length || holders.includes(seat)) {
    throw badField(fields, 'pieces', 'file-rule-pieces');
  }
  return { schema, list, seat, pieces, value: fields.values['value'] as string, signature };
}

function readPiece(value: unknown, { file }: Fields, index: number) {
  const fields = fieldsOf(value, { file, at: `pieces[${index}].` }, ['seat', 'piece']);
  bytesOf(fields, 'piece', PIECE_BYTES);
  return {
    seat: numberOf(fields, 'seat', [1, MOST_SEATS]),
    piece: fields.values['piece'] as string,
  };
}
