import { handPiece, readCard, readConfirmation, readList } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { fileNameOf } from './file-name.js';
import { ownDevice } from './own-device.js';
import { spokenCard } from './spoken.js';
import type { Step } from './step.js';

/** A holder's device hands its piece of another seat's key to the successor of that seat. */
export const handOver: Step = async (desk) => {
  const t = desk.text.words.handOver;
  const { device } = await ownDevice(desk);
  const { takeover, name } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'list', label: t.list }),
        fileField({ name: 'confirmation', label: t.confirmation, hint: t.confirmationHint }),
        fileField({ name: 'card', label: t.card }),
      ],
      button: desk.text.words.desk.next,
    },
    async (data) => {
      const { content: list } = await readIn(data, 'list', readList);
      const { file, content: confirmation } = await readIn(data, 'confirmation', readConfirmation);
      const { content: card } = await readIn(data, 'card', readCard);
      const seat = 'seat' in confirmation ? confirmation.seat : 0;
      const handing = { list, seat, confirmation, file, card };
      return {
        takeover: await handPiece(device.content, handing),
        name: list.seats[seat - 1]!.card.name,
      };
    },
  );
  const { seat, card } = takeover;
  const who = el('p', {}, fill(t.who, { seat, name, successor: card.name }));
  await desk.say([who, await spokenCard(card)], t.compared, t.hand);
  return {
    said: [el('h2', {}, fill(t.done, { seat, successor: card.name }))],
    files: [{ name: fileNameOf(device.name, 'piece'), content: takeover, label: t.file }],
  };
};
