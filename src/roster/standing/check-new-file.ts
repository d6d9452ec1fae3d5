import { checkConfirmation, checkLooked, checkTakeover, hashOfList } from '../../holders/index.js';
import type { CouncilFile } from '../files/read-council-file.js';
import { refuse } from '../refusals.js';
import type { Council, Stored } from './council.js';
import type { CouncilList } from '../../holders/index.js';

/** Some councils' worth of cards, lists and confirmations over the years, and looks at their surveys. */
const MOST_FILES = 1000;

/**
 * Throws unless a file may stand beside those that are there: a list after the one in force, a confirmation
 * of a list that is in force or may come, a piece of a seat for a successor.
 */
export async function checkNewFile(
  file: CouncilFile,
  name: string,
  council: Council,
): Promise<void> {
  const { cards, lists, confirmations, looks, takeovers } = council;
  const files = [cards, lists, confirmations, looks, takeovers];
  if (files.reduce((sum, { length }) => sum + length, 0) >= MOST_FILES) {
    throw refuse('roster-full', { most: MOST_FILES });
  }
  switch (file.kind) {
    case 'card':
      return;
    case 'list':
      checkList(file.content, council);
      return;
    case 'confirmation': {
      const { content } = file;
      const list = await listOf(content.list, name, council);
      const before = await find(list.content.before, council);
      await checkConfirmation(content, name, { list: list.content, before: before?.content });
      const canCome = [council.inForce, ...council.proposed].some((one) => one?.id === list.id);
      if (!canCome) throw refuse('roster-list-over', { number: list.content.number });
      return;
    }
    case 'looked': {
      const { content } = file;
      const { content: list } = await listOf(content.list, name, council);
      await checkLooked(content, name, list);
      return;
    }
    case 'takeover': {
      const { content } = file;
      const { seat, card } = content;
      const { content: list } = await listOf(content.list, name, council);
      return checkTakeover(content, name, { list, seat, seal: card.seal });
    }
  }
}

function checkList({ number, before }: CouncilList, { inForce, nextNumber }: Council): void {
  if (before !== (inForce?.standing.hash ?? null)) {
    throw refuse('roster-list-not-next', { number: inForce?.content.number ?? 0 });
  }
  if (number < nextNumber) throw refuse('roster-number-taken', { number, next: nextNumber });
}

async function listOf(hash: string, file: string, council: Council): Promise<Stored<CouncilList>> {
  const list = await find(hash, council);
  if (!list) throw refuse('roster-unknown-list', { file });
  return list;
}

async function find(
  hash: string | null,
  { lists }: Council,
): Promise<Stored<CouncilList> | undefined> {
  for (const list of lists) if ((await hashOfList(list.content)) === hash) return list;
  return undefined;
}
