import {
  type DeviceContent,
  forgetTests,
  noteTest,
  readTest,
  testsNoted,
} from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { definitionHash } from '../../../questionnaire/offline.js';
import { fileField, tickField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { readDefinition } from './read-definition.js';
import { keptDevice, ownDevice } from './own-device.js';
import type { Step } from './step.js';

/** Notes a test ballot that the holder has cast on the page on which people answer, or forgets it. */
export const test: Step = async (desk) => {
  const t = desk.text.words.test;
  const { device } = await ownDevice(desk);
  const { content, count } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'test', label: t.file, hint: t.fileHint }),
        tickField({ name: 'forget', label: t.forget }),
      ],
      button: t.note,
    },
    async (data) =>
      data.get('forget') === 'yes' ? forget(data, device.content) : note(data, device.content),
  );
  return {
    said: [el('h2', {}, fill(t.done, { count }))],
    files: await keptDevice(desk, content),
  };
};

async function note(data: FormData, device: DeviceContent) {
  const { file, content: cast } = await readIn(data, 'test', readTest);
  const content = noteTest(device, cast, file);
  return { content, count: testsNoted(content, cast.definition).length };
}

/** One, by its file; or all of a survey, by that of the survey. */
async function forget(data: FormData, device: DeviceContent) {
  const { file, content: which } = await readIn(data, 'test', (value, name) =>
    isSurvey(value) ? definitionHash(readDefinition(value, name)) : readTest(value, name),
  );
  const content = forgetTests(device, which, file);
  const survey = typeof which === 'string' ? which : which.definition;
  return { content, count: testsNoted(content, survey).length };
}

const isSurvey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'questionnaire' in value;
