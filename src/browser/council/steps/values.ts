import {
  givingOf,
  giveValues,
  noteRoot,
  readUnfinished,
  signValues,
  type ValuesContent,
  valuesHeading,
} from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import type { Outcome } from '../desk/outcome.js';
import { fileField, textField } from '../desk/fields.js';
import { asIs, readIfIn } from '../desk/read-files.js';
import { Workers, WorkStopped } from '../beside/workers.js';
import { fileNameOf } from './file-name.js';
import { boxFields, readBox, spokenBox } from './own-box.js';
import { keptDevice, ownDevice } from './own-device.js';
import type { Step } from './step.js';

/** What a device contributes to an opening, sealed to the seat that opens. */
export const values: Step = async (desk) => {
  const t = desk.text.words.values;
  const { device } = await ownDevice(desk);
  const found = await desk.ask(
    {
      pieces: [
        ...boxFields(desk.text, t.package),
        textField({ name: 'to', label: t.to, hint: t.toHint }),
        fileField({ name: 'before', label: t.before, hint: t.beforeHint, optional: true }),
      ],
      button: desk.text.words.box.check,
    },
    async (data) => {
      const box = await readBox(data, device.content);
      const giving = givingOf(box.checked, box.seat, Number(data.get('to')));
      const before = await readIfIn(data, 'before', asIs);
      return {
        ...box,
        giving,
        before: before && readUnfinished(before.content, before.file, giving),
      };
    },
  );
  const { checked, giving, own, before } = found;
  await desk.say(await spokenBox(checked, desk.text), desk.text.words.box.compared, t.give);
  const kept = await keptDevice(desk, noteRoot(device.content, checked));
  let made: ValuesContent = before ?? { ...valuesHeading(giving), blocks: [] };
  const workers = new Workers('give', { giving, own }, Math.ceil(giving.table.rows / 1000));
  const tell = desk.work(t.giving, () => workers.stop());
  const { run, sideBySide } = workers;
  try {
    for await (const more of giveValues(giving, { run, sideBySide, tell }, before)) made = more;
  } catch (error) {
    if (!(error instanceof WorkStopped)) throw error;
    return { said: [el('h2', {}, t.stopped)], files: [...kept, file(made, t.unfinished)] };
  } finally {
    workers.stop();
  }
  const signed = await signValues(made, device.content.sign);
  return {
    said: [el('h2', {}, fill(t.done, { from: giving.from, to: giving.to }))],
    files: [...kept, file(signed, t.file)],
  };

  function file(content: ValuesContent, label: string): Outcome['files'][number] {
    return { name: fileNameOf(device.name, 'values'), content, isCompact: true, label };
  }
};
