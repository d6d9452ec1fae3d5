import { textIn } from '../../../common/browser.js';
import { letGo, readEnded } from '../../../holders/index.js';
import { fill, formatDay } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { fileNameOf } from './file-name.js';
import { keptDevice, ownDevice } from './own-device.js';
import type { Step } from './step.js';
import { today } from './today.js';

/** Lets a survey go whose answers are destroyed: the device opens it no more, and says so. */
export const destroyed: Step = async (desk) => {
  const { text } = desk;
  const t = text.words.destroyed;
  const { device } = await ownDevice(desk);
  const { ended, let: go } = await desk.ask(
    {
      pieces: [fileField({ name: 'ended', label: t.ended, hint: t.endedHint })],
      button: text.words.desk.next,
    },
    async (data) => {
      const { file, content } = await readIn(data, 'ended', readEnded);
      const letting = { ended: content, file, today: today() };
      return { ended: content, let: await letGo(device.content, letting) };
    },
  );
  const { languages, title } = ended.definition.questionnaire;
  const said = [
    el('h2', {}, textIn(title, text.language, languages)),
    el('p', {}, fill(t.ends, { day: formatDay(ended.destroyedOn, text.language) })),
    el('p', {}, t.lead),
    el('ul', {}, ...t.what.map((one) => el('li', {}, one))),
    el('p', { class: 'note' }, t.final),
  ];
  await desk.say(said, t.done, t.say);
  const { destroyed: signed, content } = go;
  const kept = await keptDevice(desk, content);
  const name = fileNameOf(device.name, 'destroyed');
  return {
    said: [
      el('h2', {}, fill(t.said, { seat: signed.seat })),
      el('p', {}, fill(t.left, { left: content.definitions.length })),
    ],
    files: [...kept, { name, content: signed, label: t.file }],
  };
};
