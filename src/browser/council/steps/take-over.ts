import { readList, readTakeover, takeSeat } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { refuse } from '../../refusals.js';
import { fileField } from '../desk/fields.js';
import { readAllIn, readIn } from '../desk/read-files.js';
import { keptDevice, ownDevice } from './own-device.js';
import type { Step } from './step.js';

/** A successor's device takes a seat over, with the pieces that the others hand it. */
export const takeOver: Step = async (desk) => {
  const t = desk.text.words.takeOver;
  const { device } = await ownDevice(desk);
  const { seat, content, wrong } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'list', label: t.list }),
        fileField({ name: 'pieces', label: t.pieces, hint: t.piecesHint, many: true }),
      ],
      button: t.take,
    },
    async (data) => {
      const { content: list } = await readIn(data, 'list', readList);
      const takeovers = await readAllIn(data, 'pieces', readTakeover);
      const [first] = takeovers;
      if (!first) throw refuse('page-file-missing');
      const taking = { list, seat: first.content.seat, takeovers };
      return { seat: taking.seat, ...(await takeSeat(device.content, taking)) };
    },
  );
  return {
    said: [
      el('h2', {}, fill(t.done, { seat })),
      ...wrong.map((from) => el('p', { class: 'note' }, fill(t.wrong, { from }))),
    ],
    files: await keptDevice(desk, content),
  };
};
