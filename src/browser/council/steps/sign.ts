import { readRelease } from '../../../disclosure/offline.js';
import { readMinutes, signMinutes } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { refuse } from '../../refusals.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { figuresOf } from './figures.js';
import { saidOf } from './opened.js';
import { ownDevice } from './own-device.js';
import { whoSigned } from './who-signed.js';
import type { Step } from './step.js';

/** Signs the minutes of an opening that the holder took part in, after a look at what will be published. */
export const sign: Step = async (desk) => {
  const t = desk.text.words.sign;
  const { device } = await ownDevice(desk);
  const { signed, release } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'minutes', label: t.minutes, hint: t.minutesHint }),
        fileField({ name: 'release', label: t.release }),
      ],
      button: desk.text.words.desk.next,
    },
    async (data) => {
      const { file, content: minutes } = await readIn(data, 'minutes', readMinutes);
      const { content } = await readIn(data, 'release', (value) => readRelease(value).content);
      if (content.hash !== minutes.release) throw refuse('page-minutes-other');
      return { signed: await signMinutes(minutes, file, device.content), release: content };
    },
  );
  const shown = [
    ...saidOf(signed, release.definition, desk.text),
    ...figuresOf(release, desk.text),
  ];
  await desk.say(shown, t.compared, t.sign);
  return {
    said: [el('h2', {}, fill(t.done, whoSigned(signed)))],
    files: [{ name: 'minutes.json', content: signed, label: t.file }],
  };
};
