import { noteTest, readTest, testsNoted } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { keptDevice, ownDevice } from './own-device.js';
import type { Step } from './step.js';

/** Notes a test ballot that the holder has cast on the page on which people answer. */
export const test: Step = async (desk) => {
  const t = desk.text.words.test;
  const { device } = await ownDevice(desk);
  const { content, count } = await desk.ask(
    { pieces: [fileField({ name: 'test', label: t.file, hint: t.fileHint })], button: t.note },
    async (data) => {
      const { file, content: cast } = await readIn(data, 'test', readTest);
      const noted = noteTest(device.content, cast, file);
      return { content: noted, count: testsNoted(noted, cast.definition).length };
    },
  );
  return {
    said: [el('h2', {}, fill(t.done, { count }))],
    files: await keptDevice(desk, content),
  };
};
