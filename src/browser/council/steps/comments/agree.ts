import { readChoice, signChoice } from '../../../../holders/index.js';
import { fill } from '../../../../language/browser.js';
import { el } from '../../../../screens/browser.js';
import { fileField } from '../../desk/fields.js';
import { readIn } from '../../desk/read-files.js';
import { ownDevice } from '../own-device.js';
import type { Step } from '../step.js';
import { whoSigned } from '../who-signed.js';
import { drawingOf } from './draw-comment.js';
import { commentFields, readOwnComments } from './own-comments.js';
import { drawQuotes } from './quotes.js';

/** A second holder reads what the first chose, each quote beside what was written, and signs it too. */
export const agree: Step = async (desk) => {
  const t = desk.text.words.comments;
  const { device } = await ownDevice(desk);
  const found = await desk.ask(
    {
      pieces: [
        ...commentFields(desk.text),
        fileField({ name: 'choice', label: t.choice, hint: t.choiceHint }),
      ],
      button: t.open,
    },
    async (data) => {
      const own = await readOwnComments(data, device.content);
      const { file, content: choice } = await readIn(data, 'choice', readChoice);
      const drawing = drawingOf(own.release, desk.text);
      return { own, choice, quotes: await drawQuotes(choice, file, own, drawing) };
    },
  );
  await desk.say(found.quotes, t.readAll, t.signIt);
  const signed = await signChoice(found.choice, found.own.comments, device.content);
  return {
    said: [el('h2', {}, fill(t.signedBy, whoSigned(signed)))],
    files: [{ name: 'choice.json', content: signed, label: t.choiceToBring }],
  };
};
