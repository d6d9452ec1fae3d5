import { confirmList, readList } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { fileField, tickField } from '../desk/fields.js';
import { readIfIn, readIn } from '../desk/read-files.js';
import { fileNameOf } from './file-name.js';
import { keptDevice, ownDevice } from './own-device.js';
import { spokenList } from './spoken.js';
import type { Step } from './step.js';
import { today } from './today.js';

/** A device says yes to a list, once its holder has compared all names and the twelve words. */
export const confirm: Step = async (desk) => {
  const t = desk.text.words.confirm;
  const { device } = await ownDevice(desk);
  // Made before anybody compares, so that nobody compares twelve words for nothing; it leaves afterwards.
  const { list, confirmation, content } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'list', label: t.list }),
        fileField({ name: 'before', label: t.before, hint: t.beforeHint, optional: true }),
        tickField({ name: 'instead', label: t.instead }),
      ],
      button: desk.text.words.desk.next,
    },
    async (data) => {
      const { file, content: found } = await readIn(data, 'list', readList);
      const before = (await readIfIn(data, 'before', readList))?.content;
      const isInstead = data.get('instead') === 'yes';
      const asked = { list: found, file, before, today: today(), isInstead };
      return { list: found, ...(await confirmList(device.content, asked)) };
    },
  );
  await desk.say([...(await spokenList(list, desk.text))], t.compared, t.confirm);
  const isSeat = 'seat' in confirmation;
  const kept = await keptDevice(desk, content);
  return {
    said: [el('h2', {}, isSeat ? fill(t.seat, { seat: confirmation.seat }) : t.leaver)],
    files: [
      ...kept,
      { name: fileNameOf(device.name, 'confirm'), content: confirmation, label: t.file },
    ],
  };
};
