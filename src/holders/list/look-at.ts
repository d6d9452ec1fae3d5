import { canonicalJson, type WordList } from '../../common/browser.js';
import { LOOKED_LABEL, LOOKED_SCHEMA } from '../../questionnaire/index.js';
import type { DeviceContent } from '../device/device.js';
import { seatsOf } from '../device/device-keys.js';
import { readStatement, type SeatStatement, statedBy } from './seat-statement.js';
import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { type CouncilList, hashOfList, labelledHash } from './council-list.js';
import { holdersOf, type NamedHolders } from './holders-of.js';
import type { Named } from './standing.js';
import type { Takeover } from './takeover.js';

/** A seat says that its holder has looked a survey over. */
export type Looked = SeatStatement<typeof LOOKED_SCHEMA>;

interface LookingAt {
  /** As it was downloaded: whatever is in it is part of its hash. */
  readonly definition: unknown;
  readonly file: string;
  readonly list: CouncilList;
  readonly words: WordList;
}

/** What a device has noted, and its word for it: for the seat that is its own, or that it took over. */
export interface LookedAt {
  readonly looked: Looked;
  readonly content: DeviceContent;
}

/**
 * A device notes the whole hash of a definition, once it names the holders of a list that the device has
 * signed, or has taken a seat of, all of them and no others. Only what was noted is ever given values for.
 */
export async function lookAt(
  content: DeviceContent,
  { definition, file, list, words }: LookingAt,
): Promise<LookedAt> {
  const named = holdersIn(definition, file);
  const hash = await hashOfList(list);
  const [seat] = seatsOf(content, hash);
  if (!seat) throw refuse('list-not-signed');
  if (!isNamedIn(named, await holdersOf(list, words))) {
    throw refuse('definition-other-holders', { file });
  }
  const entry = { definition: await labelledHash('', definition), list: hash, seat: seat.seat };
  const isLetGo = content.destroyed?.some((one) => one.definition === entry.definition);
  if (isLetGo) throw refuse('definition-destroyed', { file });
  const said = { schema: LOOKED_SCHEMA, ...entry } as const;
  const looked = await signFile(said, LOOKED_LABEL, content.sign);
  const isNoted = content.definitions.some((one) => one.definition === entry.definition);
  const definitions = isNoted ? content.definitions : [...content.definitions, entry];
  return { looked, content: { ...content, definitions } };
}

/** With the keys by which they sign changes, or without any: so definitions were before. */
function isNamedIn(named: unknown, holders: NamedHolders): boolean {
  const seats = holders.seats.map(({ sign: _, ...before }) => before);
  const known = [holders, { ...holders, seats }].map((one) => canonicalJson(one));
  return known.includes(canonicalJson(named));
}

function holdersIn(definition: unknown, file: string): unknown {
  const isObject =
    typeof definition === 'object' && definition !== null && !Array.isArray(definition);
  if (!isObject || !('holders' in definition)) throw refuse('definition-without-holders', { file });
  return definition.holders;
}

/** Reads what says that a seat has looked; anybody may have made it. */
export const readLooked = (value: unknown, file: string): Looked =>
  readStatement(value, file, LOOKED_SCHEMA);

/**
 * By whose key that seat of the list has signed it: its holder's or a successor's.
 *
 * @param takeovers what the others handed over, of any list
 * @throws DomainError where it is nobody's
 */
export async function checkLooked(
  looked: Looked,
  file: string,
  {
    list,
    takeovers,
  }: { readonly list: CouncilList; readonly takeovers: readonly Named<Takeover>[] },
): Promise<string> {
  const handed = takeovers.filter(({ content }) => content.list === looked.list);
  const sign = await statedBy(looked, LOOKED_LABEL, { list, takeovers: handed });
  if (sign === undefined) throw refuse('looked-not-signed', { file });
  return sign;
}
