import { SIGNATURE_BYTES } from '../device/card.js';
import {
  bytesOf,
  dayOf,
  fieldsOf,
  hashOf,
  listOf,
  numberOf,
  schemaOf,
} from '../reading/read-fields.js';
import { MOST_SEATS } from '../rows/row-size.js';
import { type Minutes, MINUTES_SCHEMA, type MinutesSignature } from './minutes.js';

const NAMES = [
  'schema',
  'definition',
  'root',
  'seats',
  'opener',
  'day',
  'rows',
  'counted',
  'tests',
  'copies',
  'refused',
  'undecided',
  'faults',
  'contests',
  'release',
  'signatures',
];
const COUNTS = ['rows', 'counted', 'tests', 'copies', 'refused'];
const MOST_ROWS = 250_000;

/** Reads minutes that anybody may have written, as far as a holder signs them. */
export function readMinutes(value: unknown, file: string): Minutes {
  schemaOf(value, MINUTES_SCHEMA, file);
  // Minutes of before openings gave their comments to holders alone.
  const fields = fieldsOf(value, { file }, NAMES, ['comments', 'tested']);
  hashOf(fields, 'definition');
  if (fields.values['release'] !== null) hashOf(fields, 'release');
  if ((fields.values['comments'] ?? null) !== null) hashOf(fields, 'comments');
  if (fields.values['tested'] !== undefined) {
    const at = { file, at: 'tested.' };
    const tested = fieldsOf(fields.values['tested'], at, ['same', 'different', 'missing']);
    for (const count of Object.keys(tested.values)) numberOf(tested, count, [0, MOST_ROWS]);
  }
  dayOf(fields, 'day');
  for (const count of COUNTS) numberOf(fields, count, [0, MOST_ROWS]);
  listOf(fields, 'seats', [1, MOST_SEATS]);
  for (const list of ['undecided', 'faults', 'contests']) listOf(fields, list, [0, MOST_ROWS]);
  const signatures = listOf(fields, 'signatures', [0, MOST_SEATS]).map((one, i) => {
    const of = fieldsOf(one, { file, at: `signatures[${i}].` }, ['seat', 'signature']);
    bytesOf(of, 'signature', SIGNATURE_BYTES);
    numberOf(of, 'seat', [1, MOST_SEATS]);
    return one as MinutesSignature;
  });
  return { ...(value as Minutes), signatures };
}
