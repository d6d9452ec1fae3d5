import { canonicalJson, type WordList } from '../../common/browser.js';
import type { DeviceContent } from '../device/device.js';
import { seatsOf } from '../device/device-keys.js';
import { isStated, readStatement, type SeatStatement } from './seat-statement.js';
import { signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';
import { type CouncilList, hashOfList, labelledHash } from './council-list.js';
import { holdersOf, type NamedHolders } from './holders-of.js';

const SCHEMA = 'cahier/looked-1';
const LABEL = 'cahier/looked/1';

/** A seat says that its holder has looked a survey over. */
export type Looked = SeatStatement<typeof SCHEMA>;

interface LookingAt {
  /** As it was downloaded: whatever is in it is part of its hash. */
  readonly definition: unknown;
  readonly file: string;
  readonly list: CouncilList;
  readonly words: WordList;
}

/** What a device has noted; signed where it has a seat of its own in the list, whose key others know. */
export interface LookedAt {
  readonly looked: Looked | undefined;
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
  const own = content.lists.find((signed) => signed.list === hash)?.seat;
  const [seat] = seatsOf(content, hash);
  if (!seat) throw refuse('list-not-signed');
  if (!isNamedIn(named, await holdersOf(list, words))) {
    throw refuse('definition-other-holders', { file });
  }
  const entry = { definition: await labelledHash('', definition), list: hash, seat: seat.seat };
  const isLetGo = content.destroyed?.some((one) => one.definition === entry.definition);
  if (isLetGo) throw refuse('definition-destroyed', { file });
  const said = { schema: SCHEMA, ...entry } as const;
  const looked = own ? await signFile(said, LABEL, content.sign) : undefined;
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
  readStatement(value, file, SCHEMA);

/** Reads the same, and throws unless that seat of the list has signed it. */
export async function checkLooked(
  value: unknown,
  file: string,
  list: CouncilList,
): Promise<Looked> {
  const looked = readLooked(value, file);
  if (!(await isStated(looked, LABEL, list))) throw refuse('looked-not-signed', { file });
  return looked;
}
