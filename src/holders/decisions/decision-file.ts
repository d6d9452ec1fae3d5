import {
  type Change,
  type Decision,
  DECISION_SCHEMA,
  isReason,
  type SeatSignature,
} from '../../questionnaire/index.js';
import { SIGNATURE_BYTES } from '../device/card.js';
import { POINT_BYTES } from '../crypto/p256-point.js';
import {
  badField,
  bytesOf,
  dayOf,
  type Fields,
  fieldsOf,
  hashOf,
  idOf,
  listOf,
  loginOf,
  nameOf,
  numberOf,
  schemaOf,
  shortIdOf,
} from '../reading/read-fields.js';
import { MOST_SEATS } from '../rows/row-size.js';

/** What two holders decide. */
export type DecidedAct =
  | Change
  | { readonly kind: 'answers-destroyed' }
  | { readonly kind: 'list-taken-back'; readonly addresses: string; readonly people: number }
  /** The summary of the release with this hash becomes a page for everybody. */
  | { readonly kind: 'results-shown'; readonly release: string }
  | { readonly kind: 'factors-cleared' | 'account-removed'; readonly login: string };

/** A decision with the signatures that it has so far. */
export type DecisionFile = Omit<Decision, 'act'> & {
  readonly act: DecidedAct;
  readonly signatures: readonly SeatSignature[];
};

/** More than any list of addresses that is taken in. */
const MOST_PEOPLE = 1_000_000;

/** A person's seat or account, or a list: what each act names beside its kind. */
const ACTS: Readonly<
  Record<DecidedAct['kind'], Readonly<Record<string, (fields: Fields, name: string) => unknown>>>
> = {
  'last-day-later': { closesOn: dayOf },
  'closed-early': {},
  cancelled: {},
  'holder-replaced': {
    seat: (fields, name) => numberOf(fields, name, [1, MOST_SEATS]),
    name: nameOf,
    seal: (fields, name) => bytesOf(fields, name, POINT_BYTES),
    sign: (fields, name) => bytesOf(fields, name, POINT_BYTES),
  },
  'answers-destroyed': {},
  'list-taken-back': {
    addresses: (fields, name) => shortIdOf(fields, name),
    people: (fields, name) => numberOf(fields, name, [0, MOST_PEOPLE]),
  },
  'results-shown': { release: hashOf },
  'factors-cleared': { login: loginOf },
  'account-removed': { login: loginOf },
};

const isKnownAct = (kind: unknown): kind is DecidedAct['kind'] =>
  typeof kind === 'string' && Object.hasOwn(ACTS, kind);

/**
 * Reads a decision that anybody may have written. What it does is one of the acts that are known here, with
 * nothing beside it: what is signed is what is shown.
 */
export function readDecision(value: unknown, file: string): DecisionFile {
  schemaOf(value, DECISION_SCHEMA, file);
  const names = ['list', 'survey', 'proposal', 'act', 'day', 'reason', 'signatures'];
  const fields = fieldsOf(value, { file }, ['schema', ...names]);
  const { survey, proposal, act, reason } = fields.values;
  hashOf(fields, 'list');
  dayOf(fields, 'day');
  const isSaid = reason === null || (typeof reason === 'string' && isReason(reason));
  if (!isSaid) throw badField(fields, 'reason', 'file-rule-reason');
  if (proposal !== null) idOf(fields, 'proposal');
  if (survey !== null) {
    const of = fieldsOf(survey, { file, at: 'survey.' }, ['definition', 'previous']);
    hashOf(of, 'definition');
    hashOf(of, 'previous');
  }
  checkAct(act, fields);
  const signatures = listOf(fields, 'signatures', [0, MOST_SEATS]).map((one, i) => {
    const of = fieldsOf(one, { file, at: `signatures[${i}].` }, ['seat', 'signature']);
    bytesOf(of, 'signature', SIGNATURE_BYTES);
    numberOf(of, 'seat', [1, MOST_SEATS]);
    return one as SeatSignature;
  });
  return { ...(value as DecisionFile), signatures };
}

function checkAct(act: unknown, fields: Fields): void {
  const kind = typeof act === 'object' && act !== null && 'kind' in act && act.kind;
  if (!isKnownAct(kind)) throw badField(fields, 'act', 'file-rule-act');
  const own = ACTS[kind];
  const of = fieldsOf(act, { file: fields.file, at: 'act.' }, ['kind', ...Object.keys(own)]);
  for (const [name, check] of Object.entries(own)) check(of, name);
}
