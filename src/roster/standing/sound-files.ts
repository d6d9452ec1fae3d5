import { canonicalJson, DomainError } from '../../common/index.js';
import {
  checkConfirmation,
  checkDestroyed,
  checkLooked,
  checkTakeover,
  type CouncilList,
  hashOfList,
  type Named,
  type Takeover,
} from '../../holders/index.js';
import type { StoredFile } from './council.js';

/**
 * Of stored files those that are what they say: signed by the seat that they name, and no two confirmations of one
 * seat that differ. All of it was checked when they came; whoever writes to the database checks nothing, and must
 * not take the council away from everybody.
 */
export async function soundFiles(files: readonly StoredFile[]): Promise<readonly StoredFile[]> {
  const lists = new Map<string | null, CouncilList>();
  for (const { read } of files) {
    if (read.kind === 'list') lists.set(await hashOfList(read.content), read.content);
  }
  // What successors say is believed by the pieces that were handed to them.
  const handed: Named<Takeover>[] = [];
  for (const { read, file } of files) {
    const isHanded = read.kind === 'takeover' && (await isSound({ read, file }, { lists, handed }));
    if (isHanded) handed.push({ file, content: read.content });
  }
  const sound: StoredFile[] = [];
  for (const file of files) if (await isSound(file, { lists, handed })) sound.push(file);
  const said = new Map<string, Set<string>>();
  for (const { read } of sound) {
    const seat = seatOf(read);
    if (seat !== undefined) said.set(seat, (said.get(seat) ?? new Set()).add(textOf(read)));
  }
  return sound.filter(({ read }) => (said.get(seatOf(read) ?? '')?.size ?? 0) < 2);
}

interface Known {
  readonly lists: ReadonlyMap<string | null, CouncilList>;
  readonly handed: readonly Named<Takeover>[];
}

async function isSound(
  { read, file }: Pick<StoredFile, 'read' | 'file'>,
  { lists, handed }: Known,
): Promise<boolean> {
  const list = 'list' in read.content ? lists.get(read.content.list) : undefined;
  // About a list that is not here, it counts for nothing anyway.
  if (!list) return true;
  try {
    if (read.kind === 'confirmation') {
      await checkConfirmation(read.content, file, { list, before: lists.get(list.before) });
    } else if (read.kind === 'looked') {
      await checkLooked(read.content, file, { list, takeovers: handed });
    } else if (read.kind === 'destroyed') {
      await checkDestroyed(read.content, file, { list, takeovers: handed });
    } else if (read.kind === 'takeover') {
      const { seat, card } = read.content;
      await checkTakeover(read.content, file, { list, seat, seal: card.seal });
    }
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** Whose confirmation of which list it is. */
const seatOf = (read: StoredFile['read']): string | undefined =>
  read.kind === 'confirmation' && 'seat' in read.content
    ? `${read.content.list} ${read.content.seat}`
    : undefined;

const textOf = ({ content }: StoredFile['read']): string =>
  canonicalJson({ ...content, signature: '' });
