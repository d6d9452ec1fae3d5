import { textIn } from '../../../common/browser.js';
import { letGo } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { fileNameOf } from './file-name.js';
import { keptDevice, ownDevice } from './own-device.js';
import { readDefinition } from './read-definition.js';
import type { Step } from './step.js';
import { today } from './today.js';

/** Lets a survey go whose answers are destroyed: the device opens it no more, and says so. */
export const destroyed: Step = async (desk) => {
  const { text } = desk;
  const t = text.words.destroyed;
  const { device } = await ownDevice(desk);
  const { definition, let: go } = await desk.ask(
    {
      pieces: [fileField({ name: 'definition', label: t.definition, hint: t.definitionHint })],
      button: text.words.desk.next,
    },
    async (data) => {
      const { file, content } = await readIn(data, 'definition', readDefinition);
      const letting = { definition: content, file, today: today() };
      return { definition: content, let: await letGo(device.content, letting) };
    },
  );
  const { languages, title } = definition.questionnaire;
  const said = [
    el('h2', {}, textIn(title, text.language, languages)),
    el('p', {}, t.lead),
    el('ul', {}, ...t.what.map((one) => el('li', {}, one))),
    el('p', { class: 'note' }, t.final),
  ];
  await desk.say(said, t.done, t.say);
  const { destroyed: signed, content } = go;
  const kept = await keptDevice(desk, content);
  const file = signed && {
    name: fileNameOf(device.name, 'destroyed'),
    content: signed,
    label: t.file,
  };
  return {
    said: [
      el('h2', {}, signed ? fill(t.said, { seat: signed.seat }) : t.saidTaken),
      el('p', {}, fill(t.left, { left: content.definitions.length })),
    ],
    files: [...kept, ...(file ? [file] : [])],
  };
};
