import {
  checkConfirmation,
  checkDestroyed,
  checkLooked,
  checkTakeover,
} from '../../holders/index.js';
import type { CouncilFile } from '../files/read-council-file.js';
import { refuse } from '../refusals.js';
import { checkList } from './check-list.js';
import type { Council, PlacedList } from './council.js';

/**
 * Throws unless a file may stand beside those that are there: a list after the one in force, a confirmation
 * of a list that is in force or may come, what a seat of a list says of a survey, a piece of a seat for a successor.
 */
export async function checkNewFile(
  file: CouncilFile,
  name: string,
  council: Council,
): Promise<void> {
  switch (file.kind) {
    case 'card':
      return;
    case 'list':
      checkList(file.content, council);
      return;
    case 'confirmation': {
      const { content } = file;
      const list = listOf(content.list, name, council);
      const before = find(list.content.before, council);
      await checkConfirmation(content, name, { list: list.content, before: before?.content });
      const canCome = [council.inForce, ...council.proposed].some((one) => one?.id === list.id);
      if (!canCome) throw refuse('roster-list-over', { number: list.content.number });
      return;
    }
    case 'looked': {
      const { content } = file;
      const { content: list } = listOf(content.list, name, council);
      await checkLooked(content, name, { list, takeovers: council.takeovers });
      return;
    }
    case 'destroyed': {
      const { content } = file;
      const { content: list } = listOf(content.list, name, council);
      await checkDestroyed(content, name, { list, takeovers: council.takeovers });
      return;
    }
    case 'takeover': {
      const { content } = file;
      const { seat, card } = content;
      const { content: list } = listOf(content.list, name, council);
      return checkTakeover(content, name, { list, seat, seal: card.seal });
    }
  }
}

function listOf(hash: string, file: string, council: Council): PlacedList {
  const list = find(hash, council);
  if (!list) throw refuse('roster-unknown-list', { file });
  return list;
}

const find = (hash: string | null, { lists }: Council): PlacedList | undefined =>
  lists.find(({ standing }) => standing.hash === hash);
